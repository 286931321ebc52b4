package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.archive.likeness.Numbers;
import id.jejak.archive.likeness.TextReading;
import id.jejak.shared.Sha256;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.OfficeLetters;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints in rows: who is found, how few rows that takes, and what stays of it. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = "jejak.operations.quiet=true")
class LikenessRowsTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  private static final int CONTENTS = 50_000;
  @TempDir
  static Path home;

  @Autowired
  private List<SmartLifecycle> loops;
  @Autowired
  private PrintRows prints;
  @Autowired
  private LikeRows likes;
  @Autowired
  private LikenessQueue queue;
  @Autowired
  private ContentRows contents;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void nothing() {
    loops.stream().filter(loop -> loop.getClass().getPackageName().startsWith("id.jejak")).filter(
        SmartLifecycle::isRunning).forEach(SmartLifecycle::stop);
    for (String table : List.of("likeness_task", "content_print", "content_bucket", "page_print", "content_like",
        "content")) {
      jdbc.sql("DELETE FROM " + table).update();
    }
  }

  private static TextLike like(String text, boolean recognised) {
    TextReading reading = new TextReading();
    reading.page(text);
    return new TextLike(reading.print().orElse(null), reading.numbers(), recognised);
  }

  private String keep(String name, String text) {
    return keep(name, like(text, false));
  }

  private String keep(String name, TextLike text) {
    String sha256 = hash(name);
    transaction.executeWithoutResult(_ -> {
      contents.enter(new Sha256(sha256), 1);
      prints.keep(sha256, "text", text, Map.of());
    });
    return sha256;
  }

  private static String hash(String name) {
    return Sha256.of(Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8))).hex();
  }

  private List<String> like(String sha256) {
    return likes.of(List.of(sha256)).stream().map(of -> of.like().otherSha256()).toList();
  }

  @Test
  void givenLetterTwice_whenTheSecondIsRecognised_thenEachIsLikeTheOther() {
    String text = new OfficeLetters(new Random(7)).letter(OfficeLetters.Layout.DATE_BESIDE_NUMBER).text();
    String unlike = keep("lain", new OfficeLetters(new Random(8)).letter().text());
    String letter = keep("surat", text);
    String scan = keep("pindaian", like(OfficeLetters.misread(text, .03, new Random(9)), true));

    assertThat(like(letter)).containsExactly(scan);
    assertThat(like(scan)).containsExactly(letter);
    assertThat(like(unlike)).isEmpty();
    assertThat(likes.of(List.of(scan)).getFirst().like().percent()).isBetween(40, 99);
  }

  @Test
  void givenFormOfManyNumbers_thenFewOfThemAreKeptAndTheSameOneFirst() {
    String first = keep("formulir 30", OfficeLetters.form(30, 1_250_000));
    for (int i = 100; i < 130; i++) {
      keep("formulir " + i, OfficeLetters.form(i, 1_000L * i));
    }
    String again = keep("formulir 30 lagi", OfficeLetters.form(30, 1_250_000) + "Diterima di loket.\n");

    List<LikeRows.Of> like = likes.of(List.of(again));
    assertThat(like.getFirst().like().otherSha256()).isEqualTo(first);
    assertThat(like.getFirst().like().numbers()).isEqualTo(Numbers.Verdict.SAME);
    assertThat(like).hasSizeLessThanOrEqualTo(1 + LikeRows.MOST_OF_OTHER_NUMBERS);
    assertThat(like.subList(1, like.size())).allMatch(of -> of.like().hasOtherNumbers());
    assertThat(like(first)).contains(again);
    assertSymmetric();
  }

  @Test
  void givenMoreCopiesThanAreKept_thenTheBestAreAndFromBothSides() {
    String text = new OfficeLetters(new Random(1)).letter().text();
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      copies.add(keep("salinan " + i, like(OfficeLetters.misread(text, .005 * i, new Random(i)), true)));
    }

    assertThat(copies).allSatisfy(copy -> assertThat(like(copy)).hasSizeLessThanOrEqualTo(LikeRows.MOST));
    assertThat(like(copies.get(1))).hasSizeGreaterThan(5);
    assertSymmetric();
  }

  private void assertSymmetric() {
    assertThat(jdbc.sql("""
        SELECT COUNT(*) FROM content_like l LEFT JOIN content_like b
          ON b.sha256 = l.other_sha256 AND b.other_sha256 = l.sha256 AND b.percent = l.percent
        WHERE b.sha256 IS NULL""").query(Integer.class).single()).isZero();
  }

  @Test
  void givenTextThatIsReadAnew_whenItIsAnother_thenNothingIsLeftOfTheFirst() {
    String text = new OfficeLetters(new Random(2)).letter().text();
    String one = keep("satu", text);
    String other = keep("dua", text);
    assertThat(like(one)).containsExactly(other);

    keep("dua", new OfficeLetters(new Random(3)).letter().text());

    assertThat(like(one)).isEmpty();
    assertThat(like(other)).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM content_print").query(Integer.class).single()).isEqualTo(2);
    assertThat(jdbc.sql("SELECT COUNT(DISTINCT number) FROM content_bucket").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void givenTextsWithoutPrint_whenLookedThrough_thenEachIsEnteredOnceAndClaimedOnce() {
    for (int i = 0; i < 3; i++) {
      contents.enter(new Sha256(hash("isi " + i)), 1);
    }
    jdbc.sql("UPDATE content SET reading_end = 'COMPLETE', text_key = 'text', media_type = 'text/plain'").update();
    keep("isi 0", new OfficeLetters(new Random(4)).letter().text());

    Optional<String> from = Optional.of("");
    while (from.isPresent()) {
      from = queue.enterWithout(from.get());
    }

    assertThat(queue.waiting(10)).isEqualTo(2);
    LikenessQueue.Due first = queue.claim().orElseThrow();
    LikenessQueue.Due second = queue.claim().orElseThrow();
    assertThat(queue.claim()).isEmpty();
    assertThat(List.of(first.sha256().hex(), second.sha256().hex())).containsExactlyInAnyOrder(hash("isi 1"), hash(
        "isi 2"));
    queue.keep(first, null, Map.of());
    transaction.executeWithoutResult(_ -> queue.enter(second.sha256().hex()));
    queue.giveUp(second);
    assertThat(queue.claim()).as("entered again while it was being compared").map(LikenessQueue.Due::sha256).contains(
        second.sha256());
    assertThat(queue.enterWithout("")).isPresent();
  }

  private static void fill(Statement statement, TextLike form) throws SQLException {
    statement.execute("""
        INSERT INTO content_print (number, sha256, form, text_key, text_print, numbers, made_at)
        SELECT seq, SHA2(seq, 256), 1, 'text', REPEAT('x', 384), '', NOW(6) FROM seq_1_to_%d""".formatted(CONTENTS));
    statement.execute("""
        INSERT INTO content_bucket (bucket, number)
        SELECT CAST(CONV(SUBSTR(SHA2(CONCAT(b.seq, '-', n.seq), 256), 1, 15), 16, 10) AS SIGNED), n.seq
        FROM seq_1_to_%d n JOIN seq_1_to_8 b""".formatted(CONTENTS));
    // Everybody sends this form.
    String buckets = LongStream.of(Objects.requireNonNull(form.print()).buckets()).mapToObj(
        bucket -> "SELECT " + bucket + " AS bucket").collect(Collectors.joining(" UNION ALL "));
    statement
        .execute("INSERT IGNORE INTO content_bucket SELECT b.bucket, seq FROM (" + buckets + ") b JOIN seq_1_to_5000");
    statement.execute("ANALYZE TABLE content_print, content_bucket, content_like");
  }

  @Test
  void givenManyContents_whenOneIsCompared_thenItsBucketsAreReadAndNoMoreOfEachThanTheNewest() throws SQLException {
    TextLike form = like(OfficeLetters.form(30, 1_250_000), false);
    try (Connection connection = DATABASE.connect(); Statement statement = connection.createStatement()) {
      fill(statement, form);
    }
    String sha256 = keep("formulir", form);
    PrintRows.Printed printed = prints.printed(List.of(sha256)).getFirst();
    int mostRows = printed.buckets().length * PrintRows.OF_BUCKET;

    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      List<String> asked = queries
          .during(() -> assertThat(prints.candidates(printed)).hasSize(PrintRows.OF_BUCKET - 1));
      assertThat(asked).hasSizeBetween(2, 4);
      for (String sql : asked) {
        QueryPlan plan = queries.plan(sql);
        assertThat(plan.scans()).as(plan.toString()).isEmpty();
        assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(mostRows);
      }
      for (String sql : queries.during(() -> likes.of(List.of(sha256)))) {
        assertThat(queries.plan(sql).rows()).as(sql).isLessThanOrEqualTo(LikeRows.MOST);
      }
      for (String sql : queries.during(queue::claim)) {
        assertThat(queries.plan(sql).rows()).as(sql).isLessThanOrEqualTo(2);
      }
    }
  }
}
