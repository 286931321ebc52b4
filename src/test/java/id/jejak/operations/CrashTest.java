package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Sha256;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The long way in: an import of many files that goes on after each kill. {@code id.jejak.chaos} kills at the boundaries. */
@Tag("long")
class CrashTest {
  private static final Path FILES = Path.of("../shared/files/dev");
  private static final List<String> FOLDERS = List.of("mail", "id-kppn", "compress", "tesseract");
  private static final int KILLS = Integer.getInteger("jejak.crash.kills", 6);
  private static final Pattern SENDING = Pattern.compile("Mengirim ");
  private static final boolean ALL_FILES = Boolean.getBoolean("jejak.crash.all");

  @TempDir
  private Path folder;

  @Seeded(1)
  void givenImport_whenKilledAtRandomMoments_thenEveryFileIsThereOnceAndReadAndTheIndexEqualsTheRows(Random random)
      throws Exception {
    Programs.requireFolder(FILES);
    Path source = ALL_FILES ? FILES : copied();
    int cutShort = 0;
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      Process importing = importing(jejak, source);

      for (int kill = 0; kill < KILLS; kill++) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(7_000)));
        cutShort += importing.isAlive() ? 1 : 0;
        if (random.nextBoolean()) {
          jejak.kill();
        } else {
          jejak.killGroup();
        }
        importing.waitFor();
        jejak.run();
        importing = importing(jejak, source);
      }
      assertThat(importing.waitFor(20, TimeUnit.MINUTES)).isTrue();

      // Few files may be in before the last kill; all of them are not.
      assertThat(cutShort).as("kills that cut an import short").isBetween(ALL_FILES ? KILLS : 1, KILLS);
      assertThat(importing.exitValue()).as("every offered file is final: %s", jejak.log()).isZero();
      assertThat(jejak.log()).doesNotContain("Exception in thread");
      everyFileIsThereOnce(jejak, source);
      theIndexEqualsTheRows(jejak);
      originalsAreIdentical(jejak);
    }
  }

  private Path copied() throws IOException {
    Path source = folder.resolve("source");
    for (String name : FOLDERS) {
      try (Stream<Path> files = Files.list(FILES.resolve(name))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().limit(25).toList()) {
          Path target = source.resolve(name).resolve(file.getFileName().toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return source;
  }

  /** An import that has begun to send: before, it would go on alone on the data folder of a killed server. */
  private Process importing(RunningJejak jejak, Path source) {
    long before = timesSent(jejak);
    Process importing = jejak.verb(folder.resolve("import.json"), "import", source.toString(), "--satker", "423792",
        "--channel", "surat", "--json");
    RunningJejak.await("the import to send", () -> timesSent(jejak) > before || !importing.isAlive());
    return importing;
  }

  private static long timesSent(RunningJejak jejak) {
    return SENDING.matcher(jejak.log()).results().count();
  }

  private void everyFileIsThereOnce(RunningJejak jejak, Path source) throws IOException {
    Map<String, String> offered = hashes(source);
    Map<String, List<String>> handedIn = new HashMap<>();
    for (JsonNode document : documents(jejak)) {
      assertThat(document.path("final").asBoolean()).as(document.toString()).isTrue();
      if (document.path("parentId").isNull()) {
        handedIn.computeIfAbsent(document.path("path").asString(), _ -> new ArrayList<>()).add(document.path("sha256")
            .asString());
      }
    }
    assertThat(offered).isNotEmpty().allSatisfy((path, sha256) -> assertThat(handedIn.get(path)).as(path)
        .containsExactly(sha256));
    assertThat(told().path("files").asInt()).isEqualTo(offered.size());
  }

  private static Map<String, String> hashes(Path source) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(source.relativize(file).toString(), sha256(file));
      }
    }
    return hashes;
  }

  private static String sha256(Path file) throws IOException {
    return Sha256.of(Sha256.digest().digest(Files.readAllBytes(file))).hex();
  }

  /** What the last import said; those that were cut short say nothing. */
  private JsonNode told() throws IOException {
    JsonNode told = JsonMapper.builder().build().readTree(Files.readAllLines(folder.resolve("import.json")).getLast());
    System.out.println("after " + KILLS + " kills: " + told);
    return told;
  }

  private static List<JsonNode> documents(RunningJejak jejak) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    while (true) {
      JsonNode page = jejak.get("/api/v1/ledger/documents" + next);
      page.path("rows").forEach(all::add);
      if (page.path("next").isNull()) {
        return all;
      }
      next = "?after=" + page.path("next").path("receivedAt").asString() + "&afterId=" + page.path("next").path("id")
          .asString();
    }
  }

  private static void theIndexEqualsTheRows(RunningJejak jejak) {
    RunningJejak.await("the index to be written", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
    JsonNode difference = jejak.get("/api/v1/index/difference");
    assertThat(difference.path("missing").size()).as(difference.toString()).isZero();
    assertThat(difference.path("extra").size()).as(difference.toString()).isZero();
  }

  private static void originalsAreIdentical(RunningJejak jejak) throws IOException {
    try (Stream<Path> files = Files.walk(jejak.home().resolve("objects/originals"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(sha256(file)).isEqualTo(file.getFileName().toString());
      }
    }
  }
}
