package id.jejak.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData.Kind;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.ReferenceAlone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;

@Tag("servers")
@Transactional
@SpringBootTest(classes = ReferenceAlone.class, properties = {"spring.jpa.hibernate.ddl-auto=validate",
    "spring.jpa.open-in-view=false"})
class ReferenceDataTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Locale ID = Locale.of("id");

  @Autowired
  private Offices offices;
  @Autowired
  private ReferenceData reference;
  @Autowired
  private ReferenceEditing editing;
  @Autowired
  private Calendar calendar;
  @Autowired
  private HolidayYear years;
  @Autowired
  private Satkers satkers;
  @Autowired
  private OfficeHours hours;
  @Autowired
  private WorkingTimes times;
  @Autowired
  private JdbcClient database;
  private Office office;
  private Viewer administrator;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void anOffice() {
    office = offices.add(null, "077", "KPPN Contoh", OfficeZone.WITA);
    offices.all(); // brings the row to the database, within this transaction
    administrator = administrator(office);
  }

  private static Viewer administrator(Office office) {
    return new Viewer(Ids.next(), "Budi", office.id(), Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(SecurityClass.B));
  }

  private static ReferenceEntry entry(String label, LocalDate from, @Nullable Norm norm) {
    return new ReferenceEntry(label, label, 1, from, "uji", norm, norm == null ? null : "bank",
        norm == null ? null : "pencairan");
  }

  @Test
  void givenSeeds_whenLookedUp_thenEachDayHasItsOwnValue() {
    assertThat(reference.norm("spm-sp2d", DAY)).get().extracting(Norm::amount, Norm::unit).containsExactly(1,
        NormUnit.WORKING_HOURS);
    assertThat(reference.norm("retur-sp2d", BEFORE)).get().extracting(Norm::amount).isEqualTo(3);
    assertThat(reference.norm("retur-sp2d", DAY)).get().extracting(Norm::amount).isEqualTo(2);
    assertThat(reference.norm("lpj", DAY)).get().extracting(Norm::isTimed).isEqualTo(false);
    assertThat(reference.norm("konsultasi", DAY)).isEmpty();
    assertThat(reference.norm("tidak-ada", DAY)).isEmpty();
    assertThat(reference.norm("ényah", DAY)).isEmpty();
    assertThat(reference.sectionOf("retur-sp2d", DAY)).contains("bank");
    assertThat(reference.sectionOf("dak-dana-desa", DAY)).isEmpty();
    assertThat(reference.values(Kind.SECURITY_CLASS, DAY, ID)).extracting(ReferenceData.Value::code).containsExactly(
        "B", "T", "R", "SR");
    assertThat(reference.values(Kind.CHANNEL, DAY, ID)).hasSize(11);
    assertThat(reference.values(Kind.REJECT_REASON, DAY, ID)).hasSizeGreaterThan(10);
    assertThat(database.sql("SELECT COUNT(*) FROM reference_value WHERE kind = 'SERVICE' AND section NOT IN "
        + "(SELECT code FROM reference_value WHERE kind = 'SECTION')").query(Long.class).single()).isZero();
    assertThat(reference.topics()).containsEntry("retur-sp2d", "pencairan").containsEntry("lain", "umum");
    assertThat(reference.topics().keySet()).containsAll(reference.values(Kind.SERVICE, DAY, ID).stream().map(
        ReferenceData.Value::code).toList());
    assertThat(reference.topics().values()).allMatch(topic -> reference.values(Kind.TOPIC, DAY, ID).stream().anyMatch(
        known -> known.code().equals(topic)));
  }

  @Test
  void givenChangedValue_whenLookedUp_thenOldCasesKeepTheirs() {
    ReferenceRow latest = editing.history(administrator, Kind.SERVICE, "rekening").getFirst();

    editing.change(administrator, Kind.SERVICE, "rekening", latest.version(),
        entry("Rekening baru", DAY, new Norm(4, NormUnit.WORKING_DAYS, "KEP baru")));

    assertThat(reference.norm("rekening", DAY.minusDays(1))).get().extracting(Norm::amount).isEqualTo(5);
    assertThat(reference.norm("rekening", DAY)).get().extracting(Norm::amount, Norm::basis).containsExactly(4,
        "KEP baru");
    assertThat(reference.label(Kind.SERVICE, "rekening", DAY.minusDays(1), ID)).isEqualTo("Rekening");
    assertThat(reference.label(Kind.SERVICE, "rekening", ID)).isEqualTo("Rekening baru");
    assertThat(database.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'reference.changed'").query(Long.class)
        .single()).isOne();
    assertThat(reference.topics()).containsEntry("rekening", "pencairan");
    latest = editing.history(administrator, Kind.SERVICE, "rekening").getFirst();
    editing.change(administrator, Kind.SERVICE, "rekening", latest.version(), entry("Rekening", DAY.plusDays(1), null));
    assertThat(reference.topics()).as("taken from it").doesNotContainKey("rekening");
  }

  @Test
  void givenTwoEditors_whenBothSave_thenTheSecondIsTold() {
    int seen = editing.history(administrator, Kind.CHANNEL, "loket").getFirst().version();
    editing.change(administrator, Kind.CHANNEL, "loket", seen, entry("Loket satu", DAY, null));

    assertThatThrownBy(() -> editing.change(administrator, Kind.CHANNEL, "loket", seen, entry("Loket dua", DAY, null)))
        .isInstanceOf(OptimisticLockingFailureException.class);
    int now = editing.history(administrator, Kind.CHANNEL, "loket").getFirst().version();
    editing.change(administrator, Kind.CHANNEL, "loket", now, entry("Loket tiga", DAY, null));
    assertThat(editing.history(administrator, Kind.CHANNEL, "loket")).extracting(ReferenceRow::labelId)
        .containsExactly("Loket tiga", "Loket");
    assertThatThrownBy(() -> editing.change(administrator, Kind.CHANNEL, "loket", now + 1, entry("Awal", BEFORE, null)))
        .isInstanceOf(InvalidReference.class);
  }

  @Test
  void givenEndedValue_whenOffered_thenOnlyUntilItsLastDay() {
    editing.end(administrator, Kind.CHANNEL, "hai",
        editing.history(administrator, Kind.CHANNEL, "hai").getFirst().version(), DAY);

    assertThat(reference.isValid(Kind.CHANNEL, "hai", DAY)).isTrue();
    assertThat(reference.isValid(Kind.CHANNEL, "hai", DAY.plusDays(1))).isFalse();
    assertThat(reference.label(Kind.CHANNEL, "hai", ID)).isEqualTo("HAI DJPb");
    assertThatThrownBy(() -> editing.end(administrator, Kind.SECURITY_CLASS, "B", 0, DAY)).isInstanceOf(
        InvalidReference.class);
  }

  @Test
  void givenSectionOfOneOffice_whenAnotherLooks_thenItIsNotThere() {
    Viewer other = administrator(offices.add(null, "078", "KPPN Lain", OfficeZone.WIB));

    editing.add(administrator, Kind.SECTION, "khusus", entry("Seksi Khusus", DAY, null), true);

    assertThat(reference.values(Kind.SECTION, office.id(), DAY, ID)).extracting(ReferenceData.Value::code).contains(
        "khusus");
    assertThat(reference.values(Kind.SECTION, other.officeId(), DAY, ID)).extracting(ReferenceData.Value::code)
        .doesNotContain("khusus");
    assertThatThrownBy(() -> editing.history(other, Kind.SECTION, "khusus")).isInstanceOf(ReferenceNotFound.class);
    assertThatThrownBy(() -> editing.add(other, Kind.SECTION, "khusus", entry("Lain", DAY, null), false))
        .isInstanceOf(ReferenceAlreadyThere.class);
  }

  @Test
  void givenList_whenSearchedAndPaged_thenAllOnceAndWildcardsAreLetters() {
    List<ReferenceRow> first = editing.page(administrator, Kind.SERVICE, "", ReferenceRows.After.START, 20);
    ReferenceRow last = first.getLast();
    List<ReferenceRow> rest = editing.page(administrator, Kind.SERVICE, "",
        new ReferenceRows.After(last.code(), last.validFrom()), 100);

    assertThat(first).hasSize(20).doesNotContainAnyElementsOf(rest);
    assertThat(rest).hasSize(16);
    assertThat(editing.page(administrator, Kind.SERVICE, "retur", ReferenceRows.After.START, 9)).hasSize(2);
    assertThat(editing.page(administrator, Kind.SERVICE, "%", ReferenceRows.After.START, 9)).isEmpty();
    assertThat(editing.page(administrator, Kind.SERVICE, "é", ReferenceRows.After.START, 9)).isNotNull();
  }

  @Test
  void givenHolidayAndOwnHours_whenTimeIsCounted_thenTheOfficeRests() {
    Instant start = Instant.parse("2026-11-24T05:00:00Z"); // 13.00 WITA on a Tuesday
    calendar.add(administrator, LocalDate.of(2026, 11, 25), "Hari jadi", "keputusan kepala", true);
    hours.set(administrator, Map.of(DayOfWeek.THURSDAY, new OpenSpan(LocalTime.of(10, 0), LocalTime.of(12, 0))),
        LocalDate.of(2026, 11, 26), "surat edaran");

    WorkingTime time = times.of(office.id());

    assertThat(time.plus(start, Duration.ofHours(3))).isEqualTo("2026-11-26T03:00:00Z");
    assertThat(time.plus(start, Duration.ofHours(5))).isEqualTo("2026-12-03T03:00:00Z");
    Office other = offices.add(null, "078", "KPPN Lain", OfficeZone.WITA);
    assertThat(times.of(other.id()).plus(start, Duration.ofHours(3))).isEqualTo("2026-11-25T01:00:00Z");
  }

  @Test
  void givenHolidayTakenBackAndHoursGivenUp_whenTimeIsCounted_thenAsUsual() {
    calendar.add(administrator, LocalDate.of(2026, 11, 25), "Hari jadi", "keputusan", true);
    var added = calendar.year(administrator, 2026).stream().filter(Calendar.Holiday::own).findFirst().orElseThrow();
    calendar.takeBack(administrator, added.id(), added.version());
    hours.set(administrator, Map.of(DayOfWeek.MONDAY, new OpenSpan(LocalTime.of(10, 0), LocalTime.of(12, 0))),
        LocalDate.of(2026, 1, 1), "surat");
    hours.giveUp(administrator, LocalDate.of(2026, 11, 1));

    WorkingTime time = times.of(office.id());

    assertThat(time.between(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z"))).isEqualTo(
        Duration.ofHours(14));
    assertThat(time.between(Instant.parse("2026-10-27T00:00:00Z"), Instant.parse("2026-10-29T00:00:00Z"))).isZero();
    assertThatThrownBy(() -> hours.giveUp(administrator, LocalDate.of(2025, 1, 1))).isInstanceOf(
        InvalidReference.class);
    assertThatThrownBy(() -> calendar.add(administrator, LocalDate.of(2026, 2, 17), "Imlek", "x", false)).isInstanceOf(
        ReferenceAlreadyThere.class);
  }

  @Test
  void givenListOfAYear_whenBroughtIn_thenNewDaysAreAddedAndExamplesConfirmedOrNothingAtAll() {
    assertThat(calendar.unverified(2026)).isEqualTo(25);
    String list = "2026-02-17; Tahun Baru Imlek\n2026-04-09; Hari tambahan";

    assertThatThrownBy(() -> years.bring(administrator, 2026, list + "\n2026-13-01; Salah", "SKB")).hasMessage(
        "invalid-reference-holiday-list");
    assertThatThrownBy(() -> years.bring(administrator, 2026, list, " ")).hasMessage("invalid-reference-source");
    assertThat(calendar.unverified(2026)).isEqualTo(25);
    years.bring(administrator, 2026, list, "SKB 3 Menteri");
    years.bring(administrator, 2026, list, "SKB 3 Menteri");

    assertThat(calendar.unverified(2026)).isEqualTo(24);
    assertThat(calendar.national(2026)).isEqualTo(26);
    assertThat(calendar.year(administrator, 2026)).filteredOn(day -> day.day().getDayOfYear() == 48).singleElement()
        .satisfies(day -> assertThat(day).returns("Tahun Baru Imlek", Calendar.Holiday::name).returns("SKB 3 Menteri",
            Calendar.Holiday::source).returns(true, Calendar.Holiday::verified));
    assertThat(years.check(administrator, 2026, list).missing()).hasSize(24);
  }

  @Test
  void givenNextYearUnknown_whenAutumnComes_thenTheAdministratorIsToldAndGetsABeginning() {
    HolidayReminder reminder = new HolidayReminder(calendar, satkers);

    assertThat(reminder.of(LocalDate.of(2026, 9, 30)).missing()).isNull();
    assertThat(reminder.of(LocalDate.of(2026, 10, 1))).isEqualTo(new HolidayReminder.Reminder(2027, 2026, 25));
    assertThat(reminder.of(LocalDate.of(2027, 1, 1)).missing()).isEqualTo(2027);
    String beginning = years.beginning(administrator, 2027);
    assertThat(beginning.lines()).hasSize(5).first().isEqualTo("2027-01-01; Tahun Baru 2027 Masehi");
    years.bring(administrator, 2027, beginning, "SKB");
    assertThat(reminder.of(LocalDate.of(2026, 10, 1)).missing()).isNull();
  }
}
