package id.jejak.operations;

import id.jejak.identity.DemoAccounts;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented small office to try Jejak with. Nothing in it is real; its passwords stand on the sign-in page. */
@Component
class DemoOffice implements DemoAccounts {
  static final String PASSWORD = "jejak untuk dicoba";
  static final String STAFF_NIP = "198503172010122001";
  static final String SECOND_STAFF_NIP = "199208142015021003";
  static final String ADMINISTRATOR_NIP = "197911052005011002";
  static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

  private final DemoMark mark;
  private final DemoProgress progress;
  private final Offices offices;
  private final Satkers satkers;
  private final People people;

  DemoOffice(Offices offices, Satkers satkers, People people, DemoMark mark, DemoProgress progress) {
    this.mark = mark;
    this.progress = progress;
    this.offices = offices;
    this.satkers = satkers;
    this.people = people;
  }

  /** An invented satker with the card number of its officer. */
  record DemoSatker(String code, String name, String kips, String officer) {
  }

  static final List<DemoSatker> SATKERS = List.of(new DemoSatker("423792", "Pengadilan Negeri Lubuk Tarok",
      "0770001234", "Rina Marlina"),
      new DemoSatker("614205", "Kantor Kementerian Agama Kabupaten Sungai Betung",
          "0770001235", "Ahmad Fauzan"),
      new DemoSatker("350118", "Balai Penyuluhan Pertanian Koto Anau", "0770001236",
          "Desi Anggraini"),
      new DemoSatker("527461", "Madrasah Aliyah Negeri Tanjung Gadang", "0770001237",
          "Yusrizal Piliang"),
      new DemoSatker("678903", "Kepolisian Resor Muaro Kapur", "0770001238", "Bambang Suryadi"));

  boolean isNeeded() {
    return offices.all().isEmpty();
  }

  @Override
  public List<Account> shown() {
    if (!mark.isThere()) {
      return List.of();
    }
    DemoSatker satker = SATKERS.getFirst();
    return List.of(new Account("Nofrita Sari", Role.STAFF, STAFF_NIP, PASSWORD), new Account(satker.officer(),
        Role.SATKER_OFFICER, satker.kips(), PASSWORD),
        new Account("Hendra Saputra", Role.ADMINISTRATOR,
            ADMINISTRATOR_NIP, PASSWORD));
  }

  @Override
  public Optional<Making> making() {
    return progress.now();
  }

  /** Makes office, satkers and people; the satkers by code. */
  @Transactional
  public Map<String, Satker> make() throws IOException {
    if (!mark.isThere()) {
      mark.office();
    }
    Office office = offices.add(null, "077", "KPPN Sijunjung (contoh)", OfficeZone.WIB);
    password(NewPerson.administrator(ADMINISTRATOR_NIP, "Hendra Saputra", office.id()));
    password(NewPerson.staff(STAFF_NIP, "Nofrita Sari", office.id()));
    password(NewPerson.staff(SECOND_STAFF_NIP, "Ilham Ramadhan", office.id()));
    Map<String, Satker> made = new HashMap<>();
    for (DemoSatker demo : SATKERS) {
      Satker satker = satkers.add(null, office.id(), demo.code(), demo.name(), BEGIN);
      made.put(demo.code(), satker);
      password(NewPerson.satkerOfficer(demo.kips(), demo.officer(), office.id(), satker.id()));
    }
    return made;
  }

  private void password(NewPerson person) {
    people.setPassword(null, people.add(null, person).id(), PASSWORD);
  }
}
