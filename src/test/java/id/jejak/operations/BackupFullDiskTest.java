package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place for backups on a small disk of its own, which only Jejak and what looks through it can see. */
@Tag("servers")
class BackupFullDiskTest {
  @TempDir
  private Path folder;

  @Test
  void givenDiskThatIsFull_whenBackedUp_thenRefusedAndTheEarlierBackupIsAsItWasAndTheNextRunGoesOn() throws Exception {
    Path target = Files.createDirectories(folder.resolve("cadangan")).toRealPath();
    String unshare = Programs.require("unshare").toString();
    String right = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
    if (new ProcessBuilder(unshare, right, "mount", "-t", "tmpfs", "tmpfs", target.toString()).start().waitFor() != 0) {
      Programs.missing("no right to mount a small disk");
    }
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).inside(unshare, right, "sh", "-c",
        "mount -t tmpfs -o size=24m tmpfs \"$0\" && exec \"$@\"", target.toString()).runPreparedDemo()) {
      Path seen = Path.of("/proc", Long.toString(jejak.pid()), "root").resolve(Path.of("/").relativize(target));
      assertThat(backup(jejak, target)).isZero();
      String before = described(seen, "000001");
      large(jejak);

      assertThat(backup(jejak, target)).isEqualTo(Verbs.FAILED);

      assertThat(jejak.log()).contains("penuh").contains("yang sudah tersalin tidak disalin lagi");
      assertThat(described(seen, "000001")).isEqualTo(before);
      assertThat(seen.resolve("derived/bags/000002/tagmanifest-sha256.txt")).doesNotExist();
      try (Stream<Path> drafts = Files.list(seen.resolve("incoming"))) {
        assertThat(drafts).isEmpty();
      }
      // More room, as an administrator would make it.
      assertThat(new ProcessBuilder("nsenter", "-t", Long.toString(jejak.pid()), right.equals("-m") ? "-m" : "-Um",
          "mount", "-o", "remount,size=200m", target.toString()).start().waitFor()).isZero();
      assertThat(backup(jejak, target)).isZero();
      assertThat(described(seen, "000002")).contains("data/originals/");
      assertThat(described(seen, "000001")).isEqualTo(before);
    }
  }

  private int backup(RunningJejak jejak, Path target) throws Exception {
    return jejak.verb(folder.resolve("backup.out"), "backup", target.toString(), "--json").waitFor();
  }

  private static String described(Path target, String bag) throws IOException {
    return Files.readString(target.resolve("derived/bags").resolve(bag).resolve("manifest-sha256.txt"));
  }

  /** A file that does not fit beside what is there. */
  private static void large(RunningJejak jejak) {
    String interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Berkas besar"}""").path("id").asString();
    byte[] bytes = new byte[30 * 1024 * 1024];
    byte[] word = "isi berkas besar ".getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = word[i % word.length];
    }
    jejak.put("/api/v1/interactions/" + interaction + "/documents?path=besar.bin", bytes);
  }
}
