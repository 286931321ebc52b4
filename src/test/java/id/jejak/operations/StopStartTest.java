package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class StopStartTest {
  @TempDir
  private Path folder;

  @Test
  void givenHomeBelowTheTemporaryFolder_whenStoppedAndStarted_thenAllIsStillThere() throws Exception {
    assertThat(folder).startsWith(Path.of(System.getProperty("java.io.tmpdir")));
    Files.createDirectories(folder.resolve("a"));
    // Servers empty the temporary folder that they share: this one must not need it.
    RunningJejak jejak = RunningJejak.in(folder.resolve("a/../home"))
        .with("TMPDIR", folder.resolve("nowhere").toString())
        .run("--demo");
    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"loket\",\"subject\":\"Tetap ada\"}").path("id").asString();
    jejak.stop();

    jejak.run();

    assertThat(jejak.get("/api/v1/interactions/" + interaction).path("subject").asString()).isEqualTo("Tetap ada");
    jejak.close();
    assertThat(jejak.home().resolve("run/token")).doesNotExist();
  }

  @Test
  void givenDatabaseOfAKilledStartThatWroteNoNumber_whenStarted_thenItIsStoppedFirst() throws IOException {
    RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    Path number = jejak.home().resolve("database/run/mariadbd.pid");
    ProcessHandle left = ProcessHandle.of(Long.parseLong(Files.readString(number).strip())).orElseThrow();
    jejak.kill();
    assertThat(left.isAlive()).isTrue();
    Files.delete(number);

    jejak.run();

    assertThat(left.isAlive()).isFalse();
    jejak.close();
  }

  @Test
  void givenRunningServer_thenItsTokenIsForTheOwnerAloneAndASecondServerIsRefused() throws IOException,
      InterruptedException {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jejak.home().resolve("run/token"))))
          .isEqualTo(
              "rw-------");

      Process second = jejak.verb(folder.resolve("second.out"), "run");

      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(Files.readString(folder.resolve("home.err"))).contains("sedang dipakai proses Jejak lain");
    }
  }

  @Test
  void givenStartForTheArchive_whenReady_thenItEndsAndNoProcessIsLeft() throws InterruptedException {
    RunningJejak jejak = RunningJejak.in(folder.resolve("home"));

    assertThat(jejak.verb(folder.resolve("once.out"), "run", "--until-ready").waitFor()).isZero();

    assertThat(jejak.home().resolve("database/data")).isNotEmptyDirectory();
    assertThat(ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")).filter(line -> line
        .contains(jejak.home().toString()))).isEmpty();
  }

  @Test
  void givenImportWithJson_whenOffline_thenOneObjectStandsOnStandardOutput() throws Exception {
    Path source = Files.createDirectories(folder.resolve("lama/surat"));
    Files.writeString(source.resolve("satu.txt"), "Isi surat pertama");
    Files.writeString(folder.resolve("lama/dua.txt"), "Berkas di akar");
    RunningJejak jejak = RunningJejak.in(folder.resolve("home"));

    Process importing = jejak.verb(folder.resolve("out.json"), "import", folder.resolve("lama").toString(), "--satker",
        "423792", "--channel", "surat", "--demo", "--json");

    assertThat(importing.waitFor()).isZero();
    String out = Files.readString(folder.resolve("out.json"));
    assertThat(out.lines()).hasSize(1);
    assertThat(out).contains("\"files\":2").contains("\"by_state\":{\"TEXT_COMPLETE\":2}");
  }
}
