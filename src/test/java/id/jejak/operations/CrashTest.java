package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Sha256;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("crash")
class CrashTest {
  private static final Path FILES = Path.of("../shared/files/dev");
  private static final List<String> FOLDERS = List.of("mail", "id-kppn", "compress", "tesseract");
  private static final int KILLS = Integer.getInteger("jejak.crash.kills", 6);
  private static final boolean ALL_FILES = Boolean.getBoolean("jejak.crash.all");

  @TempDir
  private Path folder;

  @Seeded(1)
  void givenImport_whenKilledAtRandomMoments_thenEveryFileIsThereOnceAndReadAndTheIndexEqualsTheRows(Random random)
      throws Exception {
    Path source = ALL_FILES ? FILES : copied();
    RunningJejak jejak = RunningJejak.in(folder.resolve("home")).run("--demo");
    Process importing = importing(jejak, source);

    for (int kill = 0; kill < KILLS; kill++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(9_000)));
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

    assertThat(importing.exitValue()).as("every offered file is final").isZero();
    everyFileIsThereOnce(jejak, source);
    theIndexEqualsTheRows(jejak);
    originalsAreIdentical(jejak);
    jejak.stop();
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

  private Process importing(RunningJejak jejak, Path source) {
    return jejak.verb(folder.resolve("import.json"), "import", source.toString(), "--satker", "423792", "--channel",
        "surat", "--json");
  }

  private void everyFileIsThereOnce(RunningJejak jejak, Path source) throws IOException {
    Map<String, Integer> offered = new HashMap<>();
    try (Stream<Path> files = Files.walk(source)) {
      files.filter(Files::isRegularFile).forEach(file -> offered.put(source.relativize(file).toString(), 0));
    }
    for (JsonNode document : documents(jejak)) {
      assertThat(document.path("final").asBoolean()).as(document.toString()).isTrue();
      if (document.path("parentId").isNull()) {
        offered.computeIfPresent(document.path("path").asString(), (_, count) -> count + 1);
      }
    }
    assertThat(offered).allSatisfy((path, count) -> assertThat(count).as(path).isOne());
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
        String hash = Sha256.of(Sha256.digest().digest(Files.readAllBytes(file))).hex();
        assertThat(hash).isEqualTo(file.getFileName().toString());
      }
    }
  }
}
