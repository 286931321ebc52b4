package id.jejak.operations;

import id.jejak.identity.NewPerson;
import id.jejak.identity.People;
import id.jejak.identity.Person;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who plays a part in the demo office: 61 satkers of three regencies, their officers, a dozen staff. */
@Component
class DemoCast {
  private final Satkers satkers;
  private final People people;
  private final EventClock clock;
  private final TransactionTemplate transaction;

  DemoCast(Satkers satkers, People people, EventClock clock, TransactionTemplate transaction) {
    this.satkers = satkers;
    this.people = people;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Who acts.
   *
   * @param officers of each satker, by its code
   * @param staff of each section, by its code
   */
  record Players(UUID officeId, Map<String, List<Viewer>> officers, Map<String, List<Viewer>> staff) {
  }

  /** Those who are missing are added, as of a day of the past; then all of them. */
  Players gather(Instant since) {
    UUID officeId = person(DemoOffice.STAFF_NIP).officeId();
    DemoTable.rows("demo-satkers.tsv", 2).forEach(row -> satker(officeId, row.getFirst(), row.getLast(), since));
    Map<String, List<Viewer>> officers = new TreeMap<>();
    DemoOffice.SATKERS.forEach(satker -> officers.put(satker.code(), List.of(viewer(satker.kips()))));
    for (List<String> row : DemoTable.rows("demo-officers.tsv", 3)) {
      Satker satker = satkers.byCode(officeId, row.getLast(), DemoOffice.BEGIN).orElseThrow();
      enter(NewPerson.satkerOfficer(row.getFirst(), row.get(1), officeId, satker.id()), since);
      officers.computeIfAbsent(row.getLast(), _ -> new ArrayList<>()).add(viewer(row.getFirst()));
    }
    return new Players(officeId, officers, staff(officeId, since));
  }

  private Map<String, List<Viewer>> staff(UUID officeId, Instant since) {
    Map<String, List<Viewer>> staff = new TreeMap<>();
    place(staff, DemoOffice.STAFF_NIP, "cso");
    place(staff, DemoOffice.SECOND_STAFF_NIP, "fo");
    for (List<String> row : DemoTable.rows("demo-staff.tsv", 3)) {
      enter(NewPerson.staff(row.getFirst(), row.get(1), officeId), since);
      place(staff, row.getFirst(), row.getLast());
    }
    return staff;
  }

  private void satker(UUID officeId, String code, String name, Instant since) {
    if (satkers.byCode(officeId, code, DemoOffice.BEGIN).isEmpty()) {
      clock.at(since, () -> satkers.add(null, officeId, code, name, DemoOffice.BEGIN));
    }
  }

  private void enter(NewPerson person, Instant since) {
    if (people.byLogin(person.login()).isEmpty()) {
      clock.at(since, () -> transaction.execute(_ -> {
        Person added = people.add(null, person);
        people.setPassword(null, added.id(), DemoOffice.PASSWORD);
        return added;
      }));
    }
  }

  private void place(Map<String, List<Viewer>> staff, String nip, String section) {
    Person person = person(nip);
    if (!section.equals(person.section())) {
      people.place(null, person.id(), section);
    }
    staff.computeIfAbsent(section, _ -> new ArrayList<>()).add(viewer(nip));
  }

  private Person person(String login) {
    return people.byLogin(login).orElseThrow();
  }

  private Viewer viewer(String login) {
    return people.viewer(person(login).id()).orElseThrow();
  }
}
