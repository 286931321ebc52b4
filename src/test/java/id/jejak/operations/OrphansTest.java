package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Sha256;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("servers")
class OrphansTest {
  private static final byte[] BYTES = "pengirimnya tidak pernah kembali".getBytes(UTF_8);
  private static final String SHA256 = Sha256.of(Sha256.digest().digest(BYTES)).hex();

  @TempDir
  private Path folder;

  @Test
  void givenObjectsWithoutARow_whenLookedThrough_thenOriginalsAreToldOfAndWhatWasMadeFromThemGoes() throws IOException {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_SWEEP_EVERY", "1s").with(
        "JEJAK_SWEEP_AGE", "1s").runPreparedDemo()) {
      Path objects = jejak.home().resolve("objects");
      Path original = plant(objects.resolve("originals/" + SHA256.substring(0, 2) + "/" + SHA256.substring(2, 4) + "/"
          + SHA256));
      Path text = plant(objects.resolve("derived/text/" + SHA256 + "/lama.jsonl.gz"));
      long kept = files(objects.resolve("derived"));

      RunningJejak.await("the original to be told of", () -> orphans(jejak).path("count").asInt() == 1);

      assertThat(orphans(jejak).path("originals").get(0).asString()).isEqualTo(SHA256);
      assertThat(original).exists();
      assertThat(text).doesNotExist();
      assertThat(files(objects.resolve("derived"))).isEqualTo(kept - 1);

      String interaction = jejak.post("/api/v1/interactions",
          "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"Kembali\"}").path("id").asString();
      jejak.put("/api/v1/interactions/" + interaction + "/documents?path=kembali.txt", BYTES);
      Instant sent = Instant.parse(orphans(jejak).path("lookedAt").asString());
      RunningJejak.await("another look", () -> Instant.parse(orphans(jejak).path("lookedAt").asString()).isAfter(sent));

      assertThat(orphans(jejak).path("count").asInt()).isZero();
    }
  }

  private static Path plant(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, BYTES);
  }

  private static long files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static JsonNode orphans(RunningJejak jejak) {
    return jejak.get("/api/v1/objects/orphans");
  }
}
