package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Cable;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.S3Server;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class StoreAwayTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @RegisterExtension
  static final S3Server STORE = new S3Server();

  private static final int FILES = 40;
  private static final Pattern TRIED = Pattern.compile("work failed; it stays in the queue");
  // More than any file may be tried; at two seconds a try of each reader this is about a minute.
  private static final int TRIES = 120;

  @TempDir
  private Path folder;

  @Test
  void givenStoreAwayWhileFilesAreRead_whenItIsBack_thenNothingIsLostOrGivenUp() throws Exception {
    try (Cable cable = new Cable(STORE.endpoint());
        RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_DB_URL", DATABASE.url()).with(
            "JEJAK_DB_USER", DATABASE.user()).with("JEJAK_DB_PASSWORD", DATABASE.password()).with("JEJAK_OBJECT_STORE",
                "S3")
            .with("JEJAK_S3_ENDPOINT", cable.endpoint().toString()).with("JEJAK_S3_ACCESS_KEY", STORE.accessKey())
            .with("JEJAK_S3_SECRET_KEY", STORE.secretKey()).run("--demo")) {
      String interaction = jejak.post("/api/v1/interactions", """
          {"satker":"423792","channel":"surat","subject":"Penyimpanan pergi"}""").path("id").asString();
      String documents = "/api/v1/interactions/" + interaction + "/documents";
      for (int file = 0; file < FILES; file++) {
        jejak.put(documents + "?path=sebelum" + file + ".txt", bytes("sebelum penyimpanan pergi " + file));
      }
      cable.pull();

      HttpResponse<String> refusal = jejak.tryPut(documents + "?path=sesudah.txt", bytes("sesudah kembali"));
      assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(503);
      assertThat(refusal.body()).contains("urn:jejak:problem:object-store-unavailable").contains("kirim lagi");
      for (int tries = 40; tries <= TRIES; tries += 40) {
        int enough = tries;
        RunningJejak.await(tries + " tries", () -> TRIED.matcher(jejak.log()).results().count() >= enough);
      }
      assertThat(jejak.get(documents)).hasSize(FILES).noneMatch(document -> document.path("final").asBoolean()
          && !document.path("state").asString().equals("TEXT_COMPLETE"));
      cable.plug();

      jejak.put(documents + "?path=sesudah.txt", bytes("sesudah kembali"));
      RunningJejak.await("all files to be read", () -> StreamSupport.stream(jejak.get(documents).spliterator(), false)
          .filter(document -> document.path("state").asString().equals("TEXT_COMPLETE")).count() == FILES + 1);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
