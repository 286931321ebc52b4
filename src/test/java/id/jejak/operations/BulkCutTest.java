package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One step for 10,000 cases: whole, and cut in the middle. */
@Tag("long")
class BulkCutTest {
  private static final int MANY = 10_000;
  private static final int BATCH = 100;
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;

  @BeforeAll
  static void start() {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  /** Cases that were received and nothing more, each known by its ticket. */
  private static List<String> planted(String mark, int count) throws SQLException {
    try (Connection database = jejak.database(); Statement statement = database.createStatement()) {
      statement.execute("SET max_recursive_iterations = " + MANY);
      statement.execute("""
          INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience,
            security_class, received_at, created_at, changed_at, section)
          WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < %d)
          SELECT UUID(), (SELECT id FROM office ORDER BY id LIMIT 1), CONCAT('%s', n), 'surat', 'lain', 'Massal',
            'DITERIMA', 'INTERNAL', 'B', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'bank'
          FROM numbers""".formatted(count, mark));
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("SELECT id FROM interaction WHERE ticket LIKE '" + mark
          + "%' ORDER BY id")) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  private static long count(String sql) {
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long started(String mark) {
    return count("interaction WHERE status = 'DIPROSES' AND ticket LIKE '" + mark + "%'");
  }

  private static long steps(String mark) {
    return count("interaction_change c JOIN interaction i ON i.id = c.interaction_id WHERE c.kind = 'STARTED'"
        + " AND i.ticket LIKE '" + mark + "%'");
  }

  private static SignedIn clerk() throws IOException, InterruptedException {
    return SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
  }

  // In the address, as the page has it: a form this large is not read before the token was found.
  private static String address(SignedIn clerk) throws IOException, InterruptedException {
    return "/layanan/massal?_csrf=" + SignedIn.encoded(clerk.token("/layanan"));
  }

  private static byte[] form(List<String> ids) {
    StringBuilder form = new StringBuilder("langkah=proses");
    ids.forEach(id -> form.append("&pilih=").append(id).append("%3A0"));
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String sent(SignedIn clerk, List<String> ids) throws IOException, InterruptedException {
    HttpResponse<String> answer = clerk.post(address(clerk), FORM, form(ids));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static void awaitStarted(String mark, int least) {
    RunningJejak.await("the first batches", Duration.ofMinutes(2), () -> started(mark) >= least);
  }

  @Test
  void givenTenThousand_whenStarted_thenEachOnceAndThePageStaysSmall() throws Exception {
    List<String> ids = planted("UTUH", MANY);
    SignedIn clerk = clerk();

    long begin = System.nanoTime();
    String page = sent(clerk, ids);

    System.out.printf("%d cases in %.1f s%n", MANY, (System.nanoTime() - begin) / 1e9);
    assertThat(page).contains("10.000 dilakukan").hasSizeLessThan(60_000);
    assertThat(started("UTUH")).isEqualTo(MANY);
    assertThat(steps("UTUH")).isEqualTo(MANY);
  }

  @Test
  void givenTenThousand_whenJejakIsKilledInTheMiddle_thenWholeBatchesAreKeptAndSentAgainTheRestIsDone()
      throws Exception {
    List<String> ids = planted("MATI", MANY);
    SignedIn before = clerk();
    String address = address(before);
    try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
      CompletableFuture<String> sending = CompletableFuture.supplyAsync(() -> body(before, address, ids), sender);
      awaitStarted("MATI", 10 * BATCH);
      jejak.kill();
      assertThat(sending).failsWithin(Duration.ofSeconds(30));
    }
    jejak.run();

    long kept = started("MATI");
    assertThat(kept).isBetween(10L * BATCH, MANY - 1L);
    assertThat(kept % BATCH).as("only whole batches").isZero();
    assertThat(steps("MATI")).isEqualTo(kept);

    String page = sent(clerk(), ids);

    assertThat(page).contains(number(kept) + " sudah demikian", number(MANY - kept) + " dilakukan");
    assertThat(started("MATI")).isEqualTo(MANY);
    assertThat(steps("MATI")).as("nothing twice").isEqualTo(MANY);
  }

  @Test
  void givenTenThousand_whenTheDatabaseDiesInTheMiddle_thenThePageSaysWhatIsLeftAndGoesOn() throws Exception {
    List<String> ids = planted("PUTUS", MANY);
    SignedIn clerk = clerk();
    String address = address(clerk);
    String page;
    try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
      CompletableFuture<String> sending = CompletableFuture.supplyAsync(() -> body(clerk, address, ids), sender);
      awaitStarted("PUTUS", 10 * BATCH);
      database().destroyForcibly();
      page = sending.get();
    }

    RunningJejak.await("the database to be back", () -> answers());
    long kept = started("PUTUS");
    assertThat(kept).isBetween(10L * BATCH, MANY - 1L);
    assertThat(steps("PUTUS")).isEqualTo(kept);
    assertThat(page).contains("Pekerjaan terhenti di tengah", " belum</span>");
    List<String> left = ids.stream().filter(id -> page.contains("value=\"" + id + ":0\"")).toList();
    assertThat((long) MANY - left.size()).as("said to be done").isBetween(kept - BATCH, kept);

    sent(clerk, left);

    assertThat(started("PUTUS")).isEqualTo(MANY);
    assertThat(steps("PUTUS")).as("nothing twice").isEqualTo(MANY);
  }

  private static String body(SignedIn clerk, String address, List<String> ids) {
    try {
      return clerk.post(address, FORM, form(ids)).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static ProcessHandle database() throws IOException {
    long pid = Long.parseLong(Files.readString(jejak.home().resolve("database/run/mariadbd.pid"))
        .strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static boolean answers() {
    try {
      return started("PUTUS") > 0;
    } catch (IllegalStateException | NoSuchElementException | UncheckedIOException e) {
      return false;
    }
  }

  private static String number(long value) {
    return String.format(Locale.of("id"), "%,d", value);
  }
}
