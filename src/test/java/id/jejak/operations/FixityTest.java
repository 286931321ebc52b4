package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Sha256;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each kind of damage, planted in an archive that is whole, is found, and nothing else is. */
@Tag("servers")
class FixityTest {
  private static final int FILES = 15;

  @TempDir
  private Path folder;

  private static JsonNode checked(RunningJejak jejak) {
    String id = jejak.post("/api/v1/fixity", "").path("id").asString();
    RunningJejak.await("the check to end", () -> !jejak.get("/api/v1/fixity/" + id).path("endedAt").isNull());
    return jejak.get("/api/v1/fixity/" + id);
  }

  private static List<String> findings(RunningJejak jejak, JsonNode check) {
    List<String> found = new ArrayList<>();
    jejak.get("/api/v1/fixity/" + check.path("id").asString() + "/findings").forEach(one -> found.add(one.path("keptAs")
        .asString() + " " + one.path("damage").asString() + " " + one.path("name").asString()));
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void send(RunningJejak jejak) {
    String interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Keutuhan"}""").path("id").asString();
    for (int file = 0; file < FILES; file++) {
      jejak.put("/api/v1/interactions/" + interaction + "/documents?path=utuh" + file + ".txt",
          ("isi yang utuh " + file)
              .getBytes(StandardCharsets.UTF_8));
    }
    RunningJejak.await("all to be read", jejak::hasReadAll);
    // The index has a damaged text made again, too, when it comes to it first.
    RunningJejak.await("all to be found", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
  }

  /** Kept texts of files other than some: what is damaged could not be read again. */
  private static List<Path> texts(RunningJejak jejak, List<Path> without) throws SQLException {
    List<String> damaged = without.stream().map(file -> file.getFileName().toString()).toList();
    List<Path> texts = new ArrayList<>();
    try (Connection database = jejak.database();
        Statement question = database.createStatement();
        ResultSet row = question.executeQuery("SELECT sha256, text_key FROM content WHERE text_key IS NOT NULL")) {
      while (row.next()) {
        if (!damaged.contains(row.getString(1))) {
          texts.add(jejak.home().resolve("objects/derived").resolve(row.getString(2)));
        }
      }
    }
    return texts;
  }

  /** In the checksum at the end of a packed text: elsewhere it may look as if its end were missing. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 6] ^= 1;
    Files.write(file, bytes);
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
  }

  private static String key(Path derived, Path file) {
    return derived.relativize(file).toString();
  }

  @Test
  void givenEachKindOfDamage_whenChecked_thenItAloneIsFoundAndWhatCanBeMadeAgainIs() throws Exception {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      send(jejak);
      JsonNode sound = checked(jejak);
      assertThat(findings(jejak, sound)).isEmpty();
      assertThat(sound.path("originals").asLong()).isEqualTo(count(jejak, "SELECT COUNT(*) FROM content"));
      assertThat(sound.path("texts").asLong()).isPositive();
      Path store = jejak.home().resolve("objects");
      List<Path> originals = files(store.resolve("originals"));
      List<Path> texts = texts(jejak, originals.subList(0, 5));
      Map<Path, byte[]> before = new HashMap<>();
      for (Path file : originals.subList(0, 5)) {
        before.put(file, Files.readAllBytes(file));
      }

      List<String> planted = new ArrayList<>(plantInOriginals(store.resolve("originals"), originals));
      planted.addAll(plantInTexts(store.resolve("derived"), texts));
      planted.addAll(plantInIndex(jejak));

      JsonNode check = checked(jejak);
      assertThat(findings(jejak, check)).containsExactlyInAnyOrderElementsOf(planted);
      anAdministratorIsToldOnPages(jejak, check.path("id").asString(), planted);

      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
      RunningJejak.await("texts to be made again", jejak::hasReadAll);
      JsonNode again = checked(jejak);
      assertThat(findings(jejak, again)).as("what is left: what no row names, and the index").hasSize(4).allMatch(
          found -> found.contains(" EXTRA ") || found.startsWith("INDEX "));
    }
  }

  private static void anAdministratorIsToldOnPages(RunningJejak jejak, String check, List<String> planted)
      throws Exception {
    SignedIn administrator = SignedIn.as(jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    assertThat(administrator.get("/").body()).contains("/kelola/keutuhan/" + check);
    assertThat(administrator.get("/kelola/keutuhan").body()).contains("9 rusak");
    assertThat(administrator.get("/kelola/keutuhan/" + check).body()).contains("Hilang", "Berubah", "Terpotong",
        "Tertukar", "Tanpa catatan").containsPattern("utuh\\d+\\.txt");
    assertThat(administrator.get("/kelola/keutuhan/" + check + "/laporan").body()).contains(planted.stream().map(
        found -> found.substring(found.lastIndexOf(' ') + 1)).toList());
  }

  private static List<String> plantInOriginals(Path folder, List<Path> originals) throws IOException {
    Path missing = originals.get(0);
    Path altered = originals.get(1);
    Path truncated = originals.get(2);
    Path swapped = originals.get(3);
    Files.delete(missing);
    flip(altered);
    cut(truncated);
    Files.copy(originals.get(5), swapped, StandardCopyOption.REPLACE_EXISTING);
    byte[] stray = "byte tanpa catatan".getBytes(StandardCharsets.UTF_8);
    String extra = Sha256.of(Sha256.digest().digest(stray)).hex();
    Path stored = folder.resolve(extra.substring(0, 2)).resolve(extra.substring(2, 4)).resolve(extra);
    Files.createDirectories(folder.resolve(extra.substring(0, 2)).resolve(extra.substring(2, 4)));
    Files.write(stored, stray);
    return List.of("ORIGINAL MISSING " + missing.getFileName(), "ORIGINAL ALTERED " + altered.getFileName(),
        "ORIGINAL TRUNCATED " + truncated.getFileName(), "ORIGINAL SWAPPED " + swapped.getFileName(),
        "ORIGINAL EXTRA " + extra);
  }

  private static List<String> plantInTexts(Path derived, List<Path> texts) throws IOException {
    List<Path> some = texts.subList(0, 6);
    Path missing = some.get(0);
    Path altered = some.get(1);
    Path truncated = some.get(2);
    Path swapped = some.get(3);
    Files.delete(missing);
    flip(altered);
    cut(truncated);
    Files.copy(some.get(4), swapped, StandardCopyOption.REPLACE_EXISTING);
    Path extra = Files.createDirectories(derived.resolve("text").resolve("0".repeat(64))).resolve("0.jsonl.gz");
    Files.copy(some.get(5), extra);
    return List.of("TEXT MISSING " + key(derived, missing), "TEXT ALTERED " + key(derived, altered), "TEXT TRUNCATED "
        + key(derived, truncated), "TEXT SWAPPED " + key(derived, swapped), "TEXT EXTRA " + key(derived, extra));
  }

  private static List<String> plantInIndex(RunningJejak jejak) throws SQLException {
    try (Connection database = jejak.database(); Statement change = database.createStatement()) {
      String gone;
      try (ResultSet row = change.executeQuery("SELECT MAX(id) FROM message")) {
        row.next();
        gone = row.getString(1);
      }
      change.executeUpdate("DELETE FROM message WHERE id = '" + gone + "'");
      String strange = "0193aaaa-0000-7000-8000-000000000001";
      String others = "interaction_id, written_at, author_name, from_satker, body, audience, security_class, index_batch";
      change.executeUpdate("INSERT INTO message (id, " + others + ") SELECT '" + strange + "', " + others
          + " FROM message WHERE index_batch IS NOT NULL ORDER BY id LIMIT 1");
      return List.of("INDEX EXTRA MESSAGE " + gone, "INDEX MISSING MESSAGE " + strange);
    }
  }

  private static long count(RunningJejak jejak, String sql) throws SQLException {
    try (Connection database = jejak.database();
        Statement question = database.createStatement();
        ResultSet row = question.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void givenSlowCheck_whenKilledInItsMiddle_thenItGoesOnWhereItWasAndReadsEachOriginalOnce() throws Exception {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_RECORDS_BYTESEACHSECOND", "5KB")
        .runPreparedDemo()) {
      String id = jejak.post("/api/v1/fixity?slowly=true", "").path("id").asString();
      RunningJejak.await("a piece to be kept", () -> jejak.get("/api/v1/fixity/" + id).path("originals").asLong() > 0);
      assertThat(jejak.get("/api/v1/fixity/" + id).path("endedAt").isNull()).isTrue();

      jejak.kill();
      jejak.run();

      assertThat(jejak.post("/api/v1/fixity", "").path("id").asString()).as("the same one, in a hurry").isEqualTo(id);
      RunningJejak.await("the check to end", () -> !jejak.get("/api/v1/fixity/" + id).path("endedAt").isNull());
      JsonNode check = jejak.get("/api/v1/fixity/" + id);
      assertThat(check.path("originals").asLong()).isEqualTo(count(jejak, "SELECT COUNT(*) FROM content"));
      assertThat(check.path("damaged").asLong()).isZero();
    }
  }
}
