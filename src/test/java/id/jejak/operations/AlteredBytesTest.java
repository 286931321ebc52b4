package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A store that gives other bytes than it got: for a moment, or for good. */
@Tag("servers")
class AlteredBytesTest {
  private static final byte[] BYTES = "Isi yang benar tentang retur SP2D".getBytes(UTF_8);

  @TempDir
  private Path folder;

  @Test
  void givenOtherBytesFromTheStore_whenTheyAreRightLater_thenTheFileIsReadAndOtherwiseNamedAsDamaged()
      throws IOException {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_INTAKE_LEASE_CHECK", "1s")
        .runPreparedDemo()) {
      String interaction = jejak.post("/api/v1/interactions",
          "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"Berubah\"}").path("id").asString();
      JsonNode document = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=surat.txt", BYTES);
      String address = "/api/v1/documents/" + document.path("id").asString();
      String sha256 = document.path("sha256").asString();
      Path original = jejak.home().resolve("objects/originals/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4)
          + "/" + sha256);
      RunningJejak.await("the file to be read", () -> isFinal(jejak, address));

      Files.writeString(original, "Isi yang lain");
      jejak.ask("POST", address + "/read-again", "");
      RunningJejak.await("a try with other bytes", () -> jejak.log().contains("bytes came altered"));
      Files.write(original, BYTES);
      RunningJejak.await("the file to be read again", () -> isFinal(jejak, address));

      assertThat(jejak.get(address).path("state").asString()).isEqualTo("TEXT_COMPLETE");

      Files.writeString(original, "Isi yang lain");
      jejak.ask("POST", address + "/read-again", "");
      RunningJejak.await("the end of all tries", () -> isFinal(jejak, address));

      assertThat(jejak.get(address).path("state").asString()).isEqualTo("CORRUPT");
      assertThat(jejak.get(address).path("detail").asString()).isEqualTo("bytes-altered-in-store");
    }
  }

  private static boolean isFinal(RunningJejak jejak, String address) {
    return jejak.get(address).path("final").asBoolean();
  }
}
