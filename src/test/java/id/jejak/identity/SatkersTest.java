package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;

@Tag("servers")
@Transactional
@SpringBootTest(classes = IdentityAlone.class, properties = {"spring.jpa.hibernate.ddl-auto=validate",
    "spring.jpa.open-in-view=false"})
class SatkersTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);

  @Autowired
  private Offices offices;
  @Autowired
  private Satkers satkers;
  @Autowired
  private People people;
  private Office office;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void anOffice() {
    office = offices.add(null, "077", "KPPN Contoh", OfficeZone.WITA);
  }

  @Test
  void givenSatkerThatChangedItsCode_whenFoundByEither_thenTheSameIdOnItsDays() {
    Satker satker = satkers.add(null, office.id(), "423792", "Kantor Lama", START);

    satkers.change(null, satker.id(), "423793", "Kantor Baru", CHANGE);

    assertThat(satkers.byCode(office.id(), "423792", CHANGE.minusDays(1))).map(Satker::id).contains(satker.id());
    assertThat(satkers.byCode(office.id(), "423792", CHANGE)).isEmpty();
    assertThat(satkers.byCode(office.id(), "423793", CHANGE)).map(Satker::id).contains(satker.id());
    assertThat(satkers.find(satker.id(), START).orElseThrow().label()).isEqualTo("423792 · Kantor Lama");
    assertThat(satkers.find(satker.id(), START.minusYears(1)).orElseThrow().name()).isEqualTo("Kantor Baru");
  }

  @Test
  void givenTakenCode_whenAddedAgain_thenRefused() {
    satkers.add(null, office.id(), "423792", "Kantor", START);

    assertThatThrownBy(() -> satkers.add(null, office.id(), "423792", "Lain", CHANGE)).isInstanceOf(AlreadyThere.class);
    assertThatThrownBy(() -> satkers.add(null, office.id(), "42379", "Lain", CHANGE)).isInstanceOf(InvalidEntry.class);
  }

  @Test
  void givenPartOfCodeOrName_whenSearched_thenFoundByCodeAndWildcardsAreLetters() {
    satkers.add(null, office.id(), "500002", "Pengadilan Negeri", START);
    satkers.add(null, office.id(), "500001", "Polres 100% Contoh", START);

    assertThat(found("5000")).containsExactly("500001", "500002");
    assertThat(found("pengadilan")).containsExactly("500002");
    assertThat(found("100%")).containsExactly("500001");
    assertThat(found("%")).containsExactly("500001");
    assertThat(found("")).hasSize(2);
  }

  private List<String> found(String part) {
    return satkers.search(office.id(), part, CHANGE, 10).stream().map(Satker::code).toList();
  }

  @Test
  void givenClosedSatkers_whenListed_thenThoseAloneWithTheirLastDayPageByPage() {
    LocalDate last = CHANGE.minusDays(1);
    for (String code : List.of("500001", "500002", "500003")) {
      satkers.close(null, satkers.add(null, office.id(), code, "Tutup " + code, START).id(), last);
    }
    Satker renamed = satkers.add(null, office.id(), "500004", "Lama", START);
    satkers.change(null, renamed.id(), "500005", "Baru", CHANGE);
    UUID first = new UUID(0, 0);

    List<Satkers.Closed> page = satkers.closed(office.id(), "", "", first, CHANGE, 2);
    assertThat(page).extracting(closed -> closed.satker().code()).containsExactly("500001", "500002");
    assertThat(page.getFirst().lastDay()).isEqualTo(last);
    Satkers.Closed place = page.getLast();
    assertThat(satkers.closed(office.id(), "", place.satker().code(), place.place(), CHANGE, 9)).extracting(
        closed -> closed.satker().code()).containsExactly("500003");
    assertThat(satkers.closed(office.id(), "tutup 500002", "", first, CHANGE, 9)).hasSize(1);
    assertThat(satkers.closed(office.id(), "", "", first, last, 9)).as("on the last day it is served").isEmpty();
  }

  @Test
  void givenOfficerOfAnotherOffice_whenAdded_thenItsSatkerDoesNotExist() {
    Office other = offices.add(null, "078", "KPPN Lain", OfficeZone.WIB);
    Satker satker = satkers.add(null, other.id(), "423792", "Kantor", START);

    assertThatThrownBy(() -> people.add(null, NewPerson.satkerOfficer("KIPS-01", "Ani", office.id(), satker.id())))
        .isInstanceOf(SatkerNotFound.class);
    assertThat(people.add(null, NewPerson.satkerOfficer("kips-01", "Ani", other.id(), satker.id())))
        .satisfies(person -> assertThat(person.login()).isEqualTo("KIPS-01"))
        .satisfies(person -> assertThat(people.viewer(person.id()).orElseThrow().satkerIds())
            .containsExactly(satker.id()));
  }
}
