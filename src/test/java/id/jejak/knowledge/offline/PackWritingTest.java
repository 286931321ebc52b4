package id.jejak.knowledge.offline;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each pack has a number; what an earlier one lacks is told by lines alone, and old ones are forgotten. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = {"jejak.operations.quiet=true", "jejak.offline.look-again=1d"})
class PackWritingTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  @Autowired
  private PackRows rows;
  @Autowired
  private Packing packing;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private PlatformTransactionManager transactions;
  private final MovableClock clock = new MovableClock();
  private final ScriptedAnswers answers = new ScriptedAnswers();
  private PackWriting writing;

  /** What is shown, as the test says. */
  private static final class ScriptedAnswers implements PublishedAnswers {
    private volatile List<PublishedAnswer> shown = List.of();
    private volatile Optional<AnswerAddress> other = Optional.empty();

    @Override
    public Optional<AnswerAddress> at(int number) {
      return other;
    }

    @Override
    public List<PublishedAnswer> all() {
      return shown;
    }

    @Override
    public void voted(int number, boolean helpful, String why) {
      throw new UnsupportedOperationException();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void empty() {
    RunningJejak.await("the first pack of the application itself", () -> packing.latest().isPresent());
    jdbc.sql("DELETE FROM answer_pack").update();
    jdbc.sql("DELETE FROM answer_pack_line WHERE number > 0").update();
    writing = writing(clock);
  }

  private PackWriting writing(Clock time) {
    return new PackWriting(answers, () -> PackedAnswers.CONFIG, rows, PackedAnswers.properties(home.resolve("k")),
        time);
  }

  private PackWriting.Content latest() {
    return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> writing.latest()));
  }

  private static PublishedAnswer answer(int number, String summary) {
    return PackedAnswers.answer(number, "Umum", "Pertanyaan " + number + "?", summary);
  }

  private List<Integer> since(PackWriting.Content pack) {
    return rows.since(pack.made().sequence()).stream().map(PackLine::number).toList();
  }

  @Test
  void givenNothingThatChanged_whenAskedAgain_thenTheSamePack() {
    answers.shown = List.of(answer(1, "Satu."), answer(2, "Dua."));
    PackWriting.Content first = latest();
    clock.forward(Duration.ofHours(1));

    PackWriting.Content again = latest();

    assertThat(again).isEqualTo(first);
    assertThat(again.lines()).extracting(PackLine::number).containsExactly(0, 1, 2);
  }

  @Test
  void givenChangesAndAWithdrawal_whenAsked_thenAnEarlierPackLacksJustThese() {
    answers.shown = List.of(answer(1, "Satu."), answer(2, "Dua."), answer(3, "Tiga."));
    PackWriting.Content first = latest();
    clock.forward(Duration.ofHours(1));
    answers.shown = List.of(answer(1, "Satu."), answer(2, "Dua, diubah."), answer(4, "Empat."));
    answers.other = Optional.of(new AnswerAddress.Withdrawn("Pertanyaan 3?", clock.instant()));

    PackWriting.Content second = latest();

    assertThat(second.made().sequence()).isGreaterThan(first.made().sequence());
    assertThat(since(first)).containsExactly(2, 3, 4);
    assertThat(rows.since(first.made().sequence()).get(1).text()).contains("\"since\"").doesNotContain("Tiga");
    assertThat(since(second)).isEmpty();
    assertThat(rows.lines()).isEqualTo(second.lines());
    assertThat(second.made().content()).isNotEqualTo(first.made().content());
  }

  @Test
  void givenClockThatStands_whenChangedAgain_thenTheNumberGrows() {
    writing = writing(Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC));
    answers.shown = List.of(answer(1, "Satu."));
    long first = latest().made().sequence();
    answers.shown = List.of(answer(1, "Satu lagi."));

    assertThat(latest().made().sequence()).isEqualTo(first + 1);
  }

  @Test
  void givenPacksOfLongAgo_whenTheNextIsMade_thenTheyAreForgotten() {
    answers.shown = List.of(answer(1, "Satu."));
    PackWriting.Content first = latest();
    clock.forward(Duration.ofDays(43));
    answers.shown = List.of(answer(1, "Satu lagi."));

    PackWriting.Content second = latest();

    assertThat(rows.isKnown(first.made().sequence())).isFalse();
    assertThat(rows.isKnown(second.made().sequence())).isTrue();
    assertThat(packing.since(first.made().sequence())).isEmpty();
  }

  @Test
  void givenNodesAtOnce_whenAllMakeThePack_thenOneIsMade() throws Exception {
    answers.shown = IntStream.rangeClosed(1, 50).mapToObj(number -> answer(number, "Jawaban.")).toList();
    List<Future<PackWriting.Content>> made = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        made.add(nodes.submit(this::latest));
      }
    }

    PackWriting.Content first = made.getFirst().get();
    for (Future<PackWriting.Content> each : made) {
      assertThat(each.get()).isEqualTo(first);
    }
    assertThat(jdbc.sql("SELECT COUNT(*) FROM answer_pack").query(Integer.class).single()).isOne();
  }
}
