package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionNotFound;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.MessageView;
import id.jejak.interaction.NewInteraction;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.screen.ScreenCodes.Typed;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.Once;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two clerks of an office, a case, and the phone of the person they help. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, ScreensTest.Around.class}, properties = "jejak.operations.quiet=true")
class ScreensTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final AtomicInteger NUMBERS = new AtomicInteger(60_000);

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private Satkers satkers;
  @Autowired
  private Interactions interactions;
  @Autowired
  private Screens screens;
  @Autowired
  private Phones phones;
  @Autowired
  private Ending ending;
  @Autowired
  private EventRows rows;
  @Autowired
  private SessionRows sessions;
  @Autowired
  private NamedPictures pictures;
  @Autowired
  private MovableClock clock;
  @Autowired
  private JdbcClient jdbc;

  private Office office;
  private Viewer ani;
  private Viewer budi;
  private UUID interaction;

  @TestConfiguration
  static class Around {
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
  void aCase() {
    office = offices.add(null, "S" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WITA);
    ani = staff(office, "Ani Lestari");
    budi = staff(office, "Budi Hartono");
    interaction = recorded(SecurityClass.B);
  }

  private Viewer staff(Office of, String name) {
    NewPerson person = NewPerson.staff("1985031720102" + NUMBERS.incrementAndGet(), name, of.id());
    return people.viewer(people.add(null, person).id()).orElseThrow();
  }

  private UUID recorded(SecurityClass securityClass) {
    Satker satker = satkers.add(null, office.id(), Integer.toString(300_000 + NUMBERS.incrementAndGet()), "Contoh",
        LocalDate.of(2020, 1, 1));
    return interactions.record(new NewInteraction(office.id(), Set.of(satker.id()), "surat", "retur-sp2d",
        "OTP tidak masuk", Audience.SATKER, securityClass, clock.instant(), ani.personId(), null), ani).id();
  }

  private String code() {
    return Objects.requireNonNull(screens.key(ani, interaction).orElseThrow().code());
  }

  private String secret() {
    return screens.key(ani, interaction).orElseThrow().secret();
  }

  private Board board() {
    return screens.open(ani, interaction).orElseThrow().board();
  }

  private List<String> audited() {
    return jdbc.sql("SELECT action FROM audit_event WHERE subject_id = ? AND action LIKE 'screen.%' ORDER BY id").param(
        interaction).query(String.class).list();
  }

  private static PublishedAnswer answer(String... steps) {
    return new PublishedAnswer(Ids.next(), 12, "SAKTI/OTP", "Kenapa OTP tidak masuk?", "Biasanya karena operator.", List
        .of(steps), null, null, List.of(), null, null, false, false, false, Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void givenSession_whenStepsArePushedTickedAndItEnds_thenAllOfItStaysOnTheCaseOnceAndOnRecord() {
    screens.begin(ani, interaction);
    String secret = phones.redeem(new Typed.Session(code())).orElseThrow();
    phones.open(secret);
    screens.push(ani, interaction, NewCard.of(answer("Nyalakan ulang telepon", "Minta OTP lagi")));
    screens.push(budi, interaction, List.of(NewCard.step("Hubungi operator")));
    phones.tick(secret, 1, true);
    phones.tick(secret, 1, true);
    phones.stuck(secret, 2, "tombolnya abu-abu");
    phones.stuck(secret, 0, null);
    screens.takeBack(ani, interaction, 3);

    assertThat(phones.open(secret).orElseThrow().board().shown()).extracting(Board.Card::said).containsExactly(
        "Nyalakan ulang telepon", "Minta OTP lagi");
    assertThat(board().cards()).extracting(Board.Card::byName).containsExactly("Ani Lestari", "Ani Lestari",
        "Budi Hartono");
    screens.end(budi, interaction);

    List<MessageView> thread = interactions.thread(interaction, ani);
    assertThat(thread).singleElement().satisfies(message -> {
      assertThat(message.authorName()).isEqualTo("Budi Hartono");
      assertThat(message.audience()).isEqualTo(Audience.SATKER);
      assertThat(message.body()).contains("WITA: 1 dari 2 langkah selesai", "Kenapa OTP tidak masuk?",
          "1. Nyalakan ulang telepon (selesai ", "2. Minta OTP lagi (belum dicentang)",
          "3. Hubungi operator (ditarik petugas)", "tombolnya abu-abu");
    });
    assertThat(screens.earlier(ani, interaction)).singleElement()
        .satisfies(earlier -> assertThat(earlier.board().cards())
            .hasSize(3));
    assertThat(audited()).containsExactly("screen.begun", "screen.code-used", "screen.joined", "screen.pushed",
        "screen.pushed", "screen.taken-back", "screen.ended");
    assertThat(phones.open(secret)).as("replayed").isEmpty();
    assertThat(phones.tick(secret, 1, false)).isFalse();
    assertThat(phones.stuck(secret, 1, "masih")).isFalse();
    assertThat(phones.picture(secret, 1)).isEmpty();
    assertThatExceptionOfType(ScreenRefused.class).isThrownBy(() -> screens.push(ani, interaction, List.of(NewCard.step(
        "x")))).extracting(ScreenRefused::type).isEqualTo("screen-over");
  }

  @Test
  void givenCode_whenManyUseItAtOnce_thenOneIsLetIn() throws Exception {
    screens.begin(ani, interaction);
    Typed.Session code = new Typed.Session(code());

    List<Optional<String>> results = atOnce(8, () -> phones.redeem(code));

    assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(phones.redeem(code)).as("replayed").isEmpty();
    assertThat(phones.open(secret())).as("the address goes on").isPresent();
  }

  @Test
  void givenCode_whenItsMinutesAreOverOrAnotherIsMade_thenItOpensNothing() {
    screens.begin(ani, interaction);
    String first = code();
    clock.forward(Duration.ofMinutes(11));
    assertThat(phones.redeem(new Typed.Session(first))).isEmpty();

    screens.newCode(budi, interaction);
    String second = code();
    screens.newCode(ani, interaction);

    assertThat(phones.redeem(new Typed.Session(second))).isEmpty();
    assertThat(phones.redeem(new Typed.Session(code()))).contains(secret());
  }

  @Test
  void givenTwoClerks_whenBothBeginAtOnce_thenTheyShareOneSession() throws Exception {
    AtomicInteger turn = new AtomicInteger();

    List<UUID> begun = atOnce(6, () -> {
      Viewer clerk = turn.incrementAndGet() % 2 == 0 ? ani : budi;
      return Once.done(() -> screens.begin(clerk, interaction)).id();
    });

    assertThat(Set.copyOf(begun)).hasSize(1);
    List<Callable<Void>> pushes = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> pushes.add(() -> {
      screens.push(i % 2 == 0 ? ani : budi, interaction, List.of(NewCard.step("langkah " + i)));
      return null;
    }));
    all(pushes);
    assertThat(rows.of(begun.getFirst())).extracting(ScreenEvent::number).containsExactlyElementsOf(IntStream
        .rangeClosed(1, 10).boxed().toList());
    assertThat(board().cards()).extracting(Board.Card::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
        .boxed().toList());
  }

  private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
    return all(IntStream.range(0, many).<Callable<T>>mapToObj(_ -> work).toList());
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<T> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
    }
    return results;
  }

  @Test
  void givenNothingPushedForTwoHours_thenItIsOverAtOnceAndItsRecordIsKeptOnce() throws Exception {
    ScreenSession session = screens.begin(ani, interaction);
    clock.forward(Duration.ofMinutes(90));
    screens.push(ani, interaction, List.of(NewCard.step("Buka menu")));
    clock.forward(Duration.ofMinutes(90));
    assertThat(phones.open(secret())).as("ninety minutes after a push").isPresent();
    String secret = secret();
    clock.forward(Duration.ofMinutes(31));

    assertThat(phones.open(secret)).isEmpty();
    assertThat(screens.open(ani, interaction)).isEmpty();
    atOnce(4, () -> {
      ending.endOverdue(session.id());
      return 1;
    });

    assertThat(interactions.thread(interaction, ani)).singleElement().satisfies(message -> assertThat(message.body())
        .contains("Buka menu", "Sesi berakhir sendiri"));
    assertThat(ending.overdue()).isEmpty();
    assertThat(rows.of(session.id())).extracting(ScreenEvent::kind).endsWith(Kind.ENDED);
    assertThat(screens.begin(budi, interaction).id()).isNotEqualTo(session.id());
  }

  @Test
  void givenPushesWithoutEnd_thenADayAtMost() {
    screens.begin(ani, interaction);
    for (int hour = 0; hour < 23; hour++) {
      clock.forward(Duration.ofHours(1));
      screens.push(ani, interaction, List.of(NewCard.step("jam " + hour)));
    }
    clock.forward(Duration.ofMinutes(61));

    assertThat(screens.open(ani, interaction)).isEmpty();
  }

  @Test
  void givenSessionThatNobodyUsed_whenEnded_thenTheThreadStaysAsItWas() {
    screens.begin(ani, interaction);
    screens.end(ani, interaction);

    assertThat(interactions.thread(interaction, ani)).isEmpty();
    assertThat(audited()).containsExactly("screen.begun", "screen.ended");
  }

  @Test
  void givenFullSession_whenThePhoneTicksOn_thenRefusedAndItCanStillBeEnded() {
    ScreenSession session = screens.begin(ani, interaction);
    String secret = secret();
    screens.push(ani, interaction, List.of(NewCard.step("Buka menu")));
    jdbc.sql("UPDATE screen_session SET last_event = 600 WHERE id = ?").param(session.id()).update();

    assertThatExceptionOfType(ScreenRefused.class).isThrownBy(() -> phones.tick(secret, 1, true)).extracting(
        ScreenRefused::type).isEqualTo("screen-full");
    screens.end(ani, interaction);

    assertThat(interactions.thread(interaction, ani)).hasSize(1);
  }

  @Test
  void givenOthers_whenTheyAskForTheScreenOfACase_thenNothingIsThere() {
    screens.begin(ani, interaction);
    Office other = offices.add(null, "T" + NUMBERS.incrementAndGet(), "KPPN Lain", OfficeZone.WIB);
    Viewer stranger = staff(other, "Citra");
    Viewer administrator = people.viewer(people.add(null, NewPerson.administrator("1985031720102" + NUMBERS
        .incrementAndGet(), "Dewi", office.id())).id()).orElseThrow();

    assertThatThrownBy(() -> screens.open(stranger, interaction)).isInstanceOf(InteractionNotFound.class);
    assertThatThrownBy(() -> screens.begin(stranger, interaction)).isInstanceOf(InteractionNotFound.class);
    assertThatThrownBy(() -> screens.key(stranger, interaction)).isInstanceOf(InteractionNotFound.class);
    assertThatThrownBy(() -> screens.open(administrator, interaction)).isInstanceOf(ScreenNotFound.class);
    assertThat(phones.open("tidak-ada")).isEmpty();
    assertThat(phones.open("a".repeat(32))).isEmpty();
    assertThat(phones.redeem(new Typed.Session("ACDEFHJK"))).isEmpty();
  }

  @Test
  void givenPicture_whenPushed_thenItsSessionAloneShowsItAndTheStoreKnowsWhoNamesIt() {
    ScreenSession session = screens.begin(ani, interaction);
    String hash = "ab".repeat(32);
    screens.push(ani, interaction, List.of(new NewCard(null, "Klik di sini", new ScreenEvent.Picture(hash, 800,
        600))));
    UUID second = recorded(SecurityClass.B);

    assertThat(phones.picture(secret(), 1)).isPresent();
    assertThat(screens.picture(ani, interaction, session.id(), 1)).isPresent();
    assertThat(screens.picture(ani, second, session.id(), 1)).isEmpty();
    assertThat(pictures.among(List.of(hash, "cd".repeat(32)))).containsExactly(hash);
    assertThat(pictures.after("", 10)).extracting(named -> named.sha256()).contains(hash);
    screens.takeBack(ani, interaction, 1);
    assertThat(phones.picture(secret(), 1)).as("taken back").isEmpty();
  }

  @Test
  void givenManySessions_whenOneIsReadOrListenedTo_thenNoMoreRowsAreReadThanNeeded() throws Exception {
    try (Connection connection = DATABASE.connect(); Statement statement = connection.createStatement()) {
      statement.execute("""
          INSERT INTO screen_session (id, interaction_id, office_id, begun_by, begun_at, ends_at, ended_at, last_event)
          SELECT CONCAT('018f0000-0000-7000-9000-', LPAD(seq, 12, '0')), UUID(), '%s', '%s', NOW(6), NOW(6), NOW(6), 20
          FROM seq_1_to_20000""".formatted(office.id(), ani.personId()));
      statement.execute("""
          INSERT INTO screen_event (session_id, number, kind, card, said, happened_at)
          SELECT s.id, seq, 'STEP', seq, 'x', NOW(6) FROM screen_session s JOIN seq_1_to_20
          WHERE s.office_id = '%s'""".formatted(office.id()));
      statement.execute("ANALYZE TABLE screen_session, screen_event");
    }
    ScreenSession session = screens.begin(ani, interaction);
    String secret = secret();
    screens.push(ani, interaction, List.of(NewCard.step("a"), NewCard.step("b")));
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      for (Runnable action : List.<Runnable>of(() -> phones.open(secret), () -> screens.open(ani, interaction),
          () -> screens.earlier(ani, interaction), () -> sessions.lastEvents(Set.of(session.id())), () -> rows.after(
              session.id(), 1, 50),
          () -> ending.overdue(), sessions::unendedCount, () -> pictures.among(List.of("ab"
              .repeat(32))))) {
        for (String sql : queries.during(action)) {
          QueryPlan plan = queries.plan(sql);
          assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(50);
        }
      }
    }
    screens.end(ani, interaction);
  }
}
