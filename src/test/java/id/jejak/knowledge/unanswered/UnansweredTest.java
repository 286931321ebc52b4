package id.jejak.knowledge.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.AnswersChanged;
import id.jejak.knowledge.CoveringAnswers;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.shared.Ids;
import id.jejak.shared.JejakException;
import id.jejak.shared.Utc;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Searches without an answer are counted by their words, of nobody, within bounds, until an answer is found. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, UnansweredTest.Time.class}, properties = "jejak.operations.quiet=true")
class UnansweredTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final AtomicInteger NUMBERS = new AtomicInteger(80_000);

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private SearchCounting counting;
  @Autowired
  private SearchRows rows;
  @Autowired
  private UnansweredDesk desk;
  @Autowired
  private CoveringAnswers covering;
  @Autowired
  private MovableClock clock;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationEventPublisher events;
  private Office office;
  private Viewer staff;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void empty() {
    counting.write();
    jdbc.sql("DELETE FROM unanswered_search").update();
    jdbc.sql("UPDATE answer SET state = 'WITHDRAWN'").update();
    office = offices.add(null, "P" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    staff = people.viewer(people.add(null, NewPerson.staff("1985031720102" + NUMBERS.incrementAndGet(), "Ani Lestari",
        office.id())).id()).orElseThrow();
  }

  private void asked(String typed, int times) {
    for (int i = 0; i < times; i++) {
      counting.asked(typed);
    }
    counting.write();
  }

  private List<UnansweredDesk.Line> list(SearchState state) {
    return desk.list(staff, state, false, null).lines();
  }

  private UUID only(SearchState state) {
    assertThat(list(state)).hasSize(1);
    return list(state).getFirst().search().id();
  }

  private int publish(String question, String summary) {
    UUID id = Ids.next();
    jdbc.sql("""
        INSERT INTO answer (id, office_id, topic, state, state_since, published_version, published_at,
          public_changed_at, made_at, changed_at)
        VALUES (:id, :office, 'Umum', 'PUBLISHED', :now, 1, :now, :now, :now, :now)""").param("id", id).param("office",
        office.id()).param("now", Utc.of(clock.instant())).update();
    jdbc.sql("""
        INSERT INTO answer_version (answer_id, version, topic, question, summary, steps, old_application, unverified,
          written_by, written_at) VALUES (:id, 1, 'Umum', :question, :summary, '', FALSE, FALSE, :by, :now)""").param(
        "id", id).param("question", question).param("summary", summary).param("by", staff.personId()).param("now", Utc
            .of(clock.instant()))
        .update();
    events.publishEvent(new AnswersChanged());
    return jdbc.sql("SELECT number FROM answer WHERE id = ?").param(id).query(Integer.class).single();
  }

  private static void refused(String type, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(JejakException.class, refusal -> assertThat(refusal.type())
        .isEqualTo(type));
  }

  @Test
  void givenTheSameAskedInOtherWays_whenCounted_thenOneRowAndADayEach() {
    asked("Bagaimana mengganti kartu KIPS yang hilang?", 2);
    asked("kartu kips hilang, ganti gmn", 1);
    clock.forward(Duration.ofDays(10));
    asked("ganti kartu kips hilang", 4);

    UnansweredDesk.Line line = list(SearchState.OPEN).getFirst();

    assertThat(list(SearchState.OPEN)).hasSize(1);
    assertThat(line.search().asked()).isEqualTo(7);
    assertThat(line.lately()).isEqualTo(4);
    assertThat(line.search().wording()).isEqualTo("Bagaimana mengganti kartu KIPS yang hilang?");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM unanswered_day WHERE search_id = ?").param(line.search().id()).query(
        Integer.class).single()).isEqualTo(2);
  }

  @Test
  void givenWhatTellsOfPeople_whenKept_thenOnlyMasked() {
    asked("retur gaji Bapak Suharto Wijaya rekening 0012345678901", 1);
    asked("spm 00123/423792/2026 ditolak hubungi 081234567890", 1);

    String kept = String.join("\n", jdbc.sql("SELECT CONCAT(wording, word_key) FROM unanswered_search").query(
        String.class).list());

    assertThat(kept).contains("retur gaji", "ditolak").doesNotContainIgnoringCase("suharto").doesNotContainIgnoringCase(
        "wijaya").doesNotContain("0012345678901", "423792", "00123", "081234567890");
    assertThat(jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND"
        + " table_name IN ('unanswered_search', 'unanswered_day')").query(String.class).list())
        .containsExactlyInAnyOrder(
            "id", "word_key", "wording", "state", "state_since", "why", "answer_id", "answer_number", "decided_by",
            "asked", "first_day", "last_day", "search_id", "day", "asked");
  }

  @Test
  void givenFloodOfNonsense_whenCounted_thenBounded() {
    asked("kartu kips hilang", 3);
    for (int i = 0; i < 2_000; i++) {
      counting.asked("zq" + letters(i) + " wk" + letters(i * 7));
    }
    counting.write();
    asked("!!! ??? 123", 5);
    asked("a".repeat(450), 5);
    asked("kartu kips hilang", 2_000);

    assertThat(jdbc.sql("SELECT COUNT(*) FROM unanswered_search").query(Integer.class).single()).isLessThanOrEqualTo(
        AskedRows.MOST_NEW);
    assertThat(list(SearchState.OPEN).getFirst().search().wording()).isEqualTo("kartu kips hilang");
    assertThat(list(SearchState.OPEN).getFirst().search().asked()).isEqualTo(AskedRows.MOST_A_DAY);
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder("bcd");
    for (int rest = number; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
    }
    return word.toString();
  }

  @Test
  void givenRareSearch_whenWeeksGoBy_thenForgottenAndTheFrequentAndLinkedStay() {
    int number = publish("Zamrud khatulistiwa?", "Bukan urusan kantor.");
    asked("jadwal bimtek bendahara", 1);
    asked("kartu kips hilang", 5);
    asked("lagu kebangsaan daerah", 1);
    UUID linked = list(SearchState.OPEN).stream().map(UnansweredDesk.Line::search).filter(search -> search.wording()
        .startsWith("lagu")).findFirst().orElseThrow().id();
    desk.link(staff, linked, SearchState.OPEN, Integer.toString(number));

    clock.forward(Duration.ofDays(30));
    counting.write();

    assertThat(list(SearchState.OPEN)).extracting(line -> line.search().wording()).containsExactly("kartu kips hilang");
    assertThat(list(SearchState.LINKED)).hasSize(1);
    clock.forward(Duration.ofDays(190));
    counting.write();
    assertThat(list(SearchState.OPEN)).isEmpty();
    assertThat(list(SearchState.LINKED)).hasSize(1);
  }

  @Test
  void givenSearch_whenAnAnswerIsPublished_thenItLeavesTheListAndComesBackWithTheAnswerGone() {
    asked("kartu kips hilang", 3);
    UUID id = only(SearchState.OPEN);

    int number = publish("Kartu KIPS hilang, bagaimana mengganti?", "Lapor ke front office agar kartu diblokir.");

    RunningJejak.await("it is found", () -> list(SearchState.OPEN).isEmpty());
    UnansweredSearch covered = desk.find(staff, id);
    assertThat(covered.state()).isEqualTo(SearchState.COVERED);
    assertThat(covered.answerNumber()).isEqualTo(number);
    assertThat(
        jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'search.answered' AND subject_id = ?").param(id)
            .query(Integer.class).single())
        .isEqualTo(1);
    jdbc.sql("UPDATE answer SET state = 'WITHDRAWN'").update();
    asked("kartu kips hilang", 1);
    assertThat(only(SearchState.OPEN)).isEqualTo(id);
  }

  @Test
  void givenSearch_whenLinkedToAnAnswer_thenItsWordsFindItUntilTakenBack() {
    int number = publish("Permohonan persetujuan tambahan uang persediaan", "Surat KPA dilampiri rincian penggunaan.");
    asked("minta duit kegiatan mendadak", 2);
    UUID id = only(SearchState.OPEN);
    assertThat(covering.found("minta duit kegiatan mendadak")).isEmpty();

    refused("unanswered-answer", () -> desk.link(staff, id, SearchState.OPEN, "999999"));
    refused("unanswered-answer", () -> desk.link(staff, id, SearchState.OPEN, "satu"));
    desk.link(staff, id, SearchState.OPEN, " " + number + " ");
    refused("unanswered-changed", () -> desk.link(staff, id, SearchState.OPEN, Integer.toString(number)));

    RunningJejak.await("its words find it", () -> covering.found("minta duit kegiatan mendadak").map(
        PublishedAnswer::number).filter(found -> found == number).isPresent());
    desk.takeBack(staff, id, SearchState.LINKED);
    RunningJejak.await("and no more", () -> covering.found("minta duit kegiatan mendadak").isEmpty());
    assertThat(rows.byAnswer()).isEmpty();
    assertThat(only(SearchState.OPEN)).isEqualTo(id);
  }

  @Test
  void givenSearch_whenSetAsideOrTakenUp_thenSaidSoAndUndone() {
    asked("nomor telepon presiden", 1);
    UUID id = only(SearchState.OPEN);

    refused("unanswered-why", () -> desk.setAside(staff, id, SearchState.OPEN, " "));
    desk.setAside(staff, id, SearchState.OPEN, "Bukan urusan kantor.");
    asked("nomor telepon presiden", 1);
    assertThat(list(SearchState.OPEN)).as("asked again it stays aside").isEmpty();
    desk.takeBack(staff, id, SearchState.ASIDE);
    desk.drafted(staff, id, Ids.next());

    assertThat(desk.find(staff, id).state()).isEqualTo(SearchState.TAKEN);
    assertThat(desk.find(staff, id).asked()).isEqualTo(2);
    Viewer administrator = people.viewer(people.add(null, NewPerson.administrator("1985031720102" + NUMBERS
        .incrementAndGet(), "Citra Dewi", office.id())).id()).orElseThrow();
    refused("unanswered-not-found", () -> desk.list(administrator, SearchState.OPEN, false, null));
    refused("unanswered-not-found", () -> desk.find(administrator, id));
  }

  @Test
  void givenManySearches_whenPagedByEitherOrder_thenEachOnce() {
    for (int i = 0; i < 120; i++) {
      counting.asked("zq" + letters(i) + " wk" + letters(i * 7));
    }
    counting.write();

    for (boolean newest : new boolean[]{false, true}) {
      UnansweredDesk.Listing first = desk.list(staff, SearchState.OPEN, newest, null);
      UnansweredDesk.Listing second = desk.list(staff, SearchState.OPEN, newest, first.next());
      UnansweredDesk.Listing third = desk.list(staff, SearchState.OPEN, newest, second.next());
      List<UUID> all = Stream.of(first, second, third).flatMap(page -> page.lines().stream()).map(
          line -> line.search().id()).toList();
      assertThat(all).hasSize(120).doesNotHaveDuplicates();
      assertThat(third.next()).isNull();
    }
  }
}
