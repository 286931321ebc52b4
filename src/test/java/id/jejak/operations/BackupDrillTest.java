package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.backup.BackupPlace;
import id.jejak.shared.Sha256;
import id.jejak.testing.RunningJejak;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drill: an office at work is backed up, lost, and put back on an empty machine. */
@Tag("servers")
class BackupDrillTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /** What a backup leaves out, what is of the process or the index, and where the installation goes on by itself. */
  private static final Set<String> TABLES_APART = Set.of("flyway_schema_history", "setup_token", "satker_upload",
      "preview_object", "likeness_task", "content_print", "content_bucket", "page_print", "content_like", "index_task",
      "fixity_check", "fixity_finding", "ledger_alert", "problem", "problem_task", "problem_case", "problem_word",
      "problem_word_count", "case_day_due");
  private static final Set<String> COLUMNS_APART = Set.of("index_batch", "indexed_at", "claimed_by", "claimed_until",
      "attempts");
  private static final String SENTENCE = "Kalimat penanda pemulihan bermakna tunggal";

  private static final int MOST_SENT = 60;
  private static final String KEY = "keys/webhook";
  private static final String EARLIER = "index-config/earlier/20260101-000000-slang.tsv";

  @TempDir
  private Path folder;

  @Test
  void givenOfficeAtWork_whenBackedUpAndRestoredElsewhere_thenEveryRowAndEveryByteIsThere() throws Exception {
    Path target = folder.resolve("cadangan");
    Map<String, Set<String>> rows;
    Map<String, String> objects;
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      String interaction = jejak.post("/api/v1/interactions", """
          {"satker":"423792","channel":"surat","subject":"Selama dicadangkan"}""").path("id").asString();
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> send(jejak, interaction, enough));
      RunningJejak.await("files to come in", () -> documents(jejak, interaction) > 3);

      JsonNode first = backup(jejak, target);

      enough.set(true);
      assertThat(sending.join()).as("sent while it was backed up").isGreaterThan(4);
      everyDocumentHasItsBytes(target, "000001", interaction);
      aSecondAtOnceIsRefused(jejak, folder.resolve("lain"));
      RunningJejak.await("all to be read", jejak::hasReadAll);
      RunningJejak.await("the index", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
      keep(jejak.home(), KEY, Base64.getEncoder().encodeToString(new byte[32]));
      keep(jejak.home(), EARLIER, "# dulu");
      JsonNode second = backup(jejak, target);
      assertThat(second.path("bag").asString()).isEqualTo("000002");
      assertThat(second.path("files").asLong() - second.path("writtenFiles").asLong()).as("what was there already")
          .isGreaterThan(first.path("files").asLong() / 2);
      rows = rows(jejak);
      objects = objects(jejak);
    }
    RunningJejak restored = RunningJejak.in(folder.resolve("pulih"));

    JsonNode outcome = verb(restored, "restore", target.toString(), "--json");

    assertThat(outcome.path("bag").asString()).isEqualTo("000002");
    assertThat(outcome.path("missing").asLong()).isZero();
    assertThat(restored.home().resolve(KEY)).hasContent(Base64.getEncoder().encodeToString(new byte[32]));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.home().resolve(KEY)))).isEqualTo(
        "rw-------");
    assertThat(restored.home().resolve(EARLIER)).hasContent("# dulu");
    assertThat(restored.home().resolve("demo")).exists();
    try (RunningJejak jejak = restored.run()) {
      assertThat(objects(jejak)).isEqualTo(objects);
      same(rows, rows(jejak));
      assertThat(jejak.get("/api/v1/index/difference").path("missing")).isEmpty();
      assertThat(jejak.get("/api/v1/search?q=" + RemoteJejak.encoded('"' + SENTENCE + '"')).path("interactions")
          .asInt()).isOne();
    }
    assertThat(refusal(restored, "restore", target.toString())).contains("tidak kosong").contains("JEJAK_HOME");
    // As a kill in the middle of a restore would leave it.
    Files.writeString(restored.home().resolve("restoring"), "");
    assertThat(refusal(restored, "run")).contains("pemulihan yang belum selesai").contains("./jejak restore");
  }

  private static void keep(Path home, String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static int send(RunningJejak jejak, String interaction, AtomicBoolean enough) {
    int sent = 0;
    while (!enough.get() && sent < MOST_SENT) {
      jejak.put("/api/v1/interactions/" + interaction + "/documents?path=berkas" + sent + ".txt", (SENTENCE
          + ", berkas nomor " + sent).getBytes(UTF_8));
      sent++;
    }
    return sent;
  }

  private static int documents(RunningJejak jejak, String interaction) {
    return jejak.get("/api/v1/interactions/" + interaction + "/documents").size();
  }

  private JsonNode backup(RunningJejak jejak, Path target) throws Exception {
    JsonNode outcome = verb(jejak, "backup", target.toString(), "--verify", "--json");
    assertThat(outcome.path("missingCount").asLong() + outcome.path("damagedCount").asLong()).isZero();
    return outcome;
  }

  private static void aSecondAtOnceIsRefused(RunningJejak jejak, Path target) {
    String wanted = JSON.writeValueAsString(Map.of("place", BackupPlace.of(target.toString(), Map.of()), "verify",
        true));
    HttpResponse<String> first = jejak.ask("POST", "/api/v1/backups", wanted);
    HttpResponse<String> second = jejak.ask("POST", "/api/v1/backups", wanted);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
    assertThat(second.body()).contains("urn:jejak:problem:backup-running");
    RunningJejak.await("the first", () -> !jejak.get("/api/v1/backups").path("running").asBoolean());
    assertThat(jejak.get("/api/v1/backups").path("outcome").path("bag").asString()).isEqualTo("000001");
  }

  private JsonNode verb(RunningJejak jejak, String... words) throws Exception {
    Path out = Files.createTempFile(folder, words[0], ".json");
    assertThat(jejak.verb(out, words).waitFor()).as(() -> jejak.log()).isZero();
    return JSON.readTree(Files.readString(out));
  }

  private String refusal(RunningJejak jejak, String... words) throws Exception {
    int before = jejak.log().length();
    assertThat(jejak.verb(folder.resolve("refused.out"), words).waitFor()).isNotZero();
    return jejak.log().substring(before);
  }

  /** What rows say of one moment while others are written: no document of it lacks its bytes. */
  private static void everyDocumentHasItsBytes(Path target, String bag, String interaction) throws IOException {
    Map<String, String> manifest = Files.readAllLines(target.resolve("derived/bags").resolve(bag).resolve(
        "manifest-sha256.txt")).stream().collect(Collectors.toMap(line -> line.substring(66),
            line -> line.substring(0,
                64)));
    int documents = 0;
    for (Map.Entry<String, String> file : manifest.entrySet()) {
      if (file.getKey().startsWith("data/rows/document/")) {
        for (JsonNode row : lines(original(target, file.getValue()))) {
          assertThat(manifest).containsKey("data/originals/" + row.path("sha256").asString());
          documents += row.path("interaction_id").asString().equals(interaction) ? 1 : 0;
        }
      }
    }
    assertThat(documents).isGreaterThan(3);
  }

  private static Path original(Path target, String hash) {
    return target.resolve("originals").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(
        file)), UTF_8))) {
      return lines.lines().map(JSON::readTree).toList();
    }
  }

  /** The hash of every object that a row names, by its place in the store. */
  private static Map<String, String> objects(RunningJejak jejak) throws SQLException, IOException {
    Map<String, String> objects = new TreeMap<>();
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT CONCAT('originals/', LEFT(sha256, 2), '/', SUBSTRING(sha256, 3, 2), '/', sha256) FROM content
            UNION SELECT CONCAT('derived/', text_key) FROM content WHERE text_key IS NOT NULL""")) {
      while (row.next()) {
        objects.put(row.getString(1), Sha256.of(Sha256.digest().digest(Files.readAllBytes(jejak.home().resolve(
            "objects").resolve(row.getString(1))))).hex());
      }
    }
    assertThat(objects).hasSizeGreaterThan(20);
    return objects;
  }

  /** All rows of all tables, but for what is declared apart. */
  private static Map<String, Set<String>> rows(RunningJejak jejak) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    Map<String, Set<String>> rows = new TreeMap<>();
    try (Connection database = jejak.database(); Statement statement = database.createStatement()) {
      // One moment for all tables.
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
      try (ResultSet row = statement.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
          + " WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position")) {
        while (row.next()) {
          if (!TABLES_APART.contains(row.getString(1)) && !COLUMNS_APART.contains(row.getString(2))) {
            columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add("COALESCE(HEX(" + row.getString(2)
                + "), '-')");
          }
        }
      }
      for (Map.Entry<String, List<String>> table : columns.entrySet()) {
        Set<String> found = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("SELECT CONCAT_WS(' ', " + String.join(", ", table.getValue())
            + ") FROM " + table.getKey())) {
          while (row.next()) {
            found.add(row.getString(1));
          }
        }
        rows.put(table.getKey(), found);
      }
    }
    return rows;
  }

  private static void same(Map<String, Set<String>> before, Map<String, Set<String>> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(30);
    before.forEach((table, rows) -> {
      if (table.equals("audit_event")) {
        // The trail goes on, here and there: the backup that was made, the archive that was restored.
        rows.removeIf(row -> row.contains(hex("backup.made")));
        assertThat(after.get(table)).as(table).containsAll(rows);
        assertThat(after.get(table)).anyMatch(row -> row.contains(hex("archive.restored")));
      } else {
        assertThat(after.get(table)).as(table).isEqualTo(rows);
      }
    });
    assertThat(before.get("document")).hasSizeGreaterThan(10);
    assertThat(before.get("person")).hasSizeGreaterThan(3);
  }

  private static String hex(String word) {
    return HexFormat.of().withUpperCase().formatHex(word.getBytes(UTF_8));
  }
}
