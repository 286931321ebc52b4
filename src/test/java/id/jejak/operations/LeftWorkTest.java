package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.OfficeFiles;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that somebody began and nobody ends, in a server that is not started again. */
@Tag("servers")
class LeftWorkTest {
  @TempDir
  private Path folder;
  private RunningJejak jejak;
  private String interaction;

  @BeforeEach
  void start() {
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_INTAKE_LEASE_CHECK", "1s").runPreparedDemo();
    interaction = jejak
        .post("/api/v1/interactions", "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"Sisa\"}")
        .path("id").asString();
  }

  @AfterEach
  void stop() {
    jejak.close();
  }

  private String read(String path, byte[] bytes) {
    String id = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + path, bytes).path("id")
        .asString();
    RunningJejak.await("the file to be read", () -> state(id).equals("true"));
    return id;
  }

  private String state(String id) {
    return jejak.get("/api/v1/documents/" + id).path("final").asString();
  }

  private int change(String sql, String value) throws SQLException {
    try (Connection database = jejak.database(); PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, value);
      return statement.executeUpdate();
    }
  }

  @Test
  void givenClaimOfAWorkerThatIsGone_whenItsTimeIsOver_thenTheFileIsReadWithoutAStart() throws SQLException {
    String id = read("surat.txt", "Isi surat".getBytes(UTF_8));

    assertThat(change(
        "UPDATE document SET state = 'READING', claimed_by = 'pergi', claimed_until = '2020-01-01' WHERE id = ?", id))
        .isOne();

    RunningJejak.await("the file to be read again", () -> state(id).equals("true"));
    assertThat(jejak.log()).contains("took up what was not ended in time");
  }

  @Test
  void givenScanWhoseTextIsNotPutTogether_whenTheDatabaseIsBack_thenItIs() throws IOException, SQLException {
    Programs.require("tesseract");
    byte[] scan = Files.readAllBytes(new OfficeFiles(folder).scan("pindaian.pdf", List.of("Surat Perintah Membayar",
        "Nomor 00031")));
    String id = read("pindaian.pdf", scan);
    String sha256 = jejak.get("/api/v1/documents/" + id).path("sha256").asString();

    // As the database was left when it went away after the last page.
    assertThat(
        change("UPDATE content SET pages_awaiting = 1, text_key = REPLACE(text_key, '.ocr', '') WHERE sha256 = ?",
            sha256))
        .isOne();
    assertThat(change("UPDATE document SET state = 'RECOGNISING' WHERE id = ?", id)).isOne();
    ProcessHandle.of(Long.parseLong(Files.readString(jejak.home().resolve("database/run/mariadbd.pid")).strip()))
        .orElseThrow().destroyForcibly();

    RunningJejak.await("the database to be there again", () -> jejak.log().contains("the database is there again"));
    RunningJejak.await("the text to be put together", () -> state(id).equals("true"));
    assertThat(jejak.get("/api/v1/documents/" + id).path("state").asString()).isEqualTo("TEXT_RECOGNISED");
    assertThat(jejak.get("/api/v1/documents/" + id + "/pages/1").path("text").asString()).contains("Membayar");
  }
}
