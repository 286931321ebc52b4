package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that are read again stay found, and an order goes on where a kill left it. */
@Tag("crash")
class ReadingAgainTest {
  private static final int FILES = 40;

  @TempDir
  private Path folder;

  private RunningJejak office() {
    return RunningJejak.in(folder.resolve("home")).with("JEJAK_LEDGER_PIECE", "3");
  }

  private static String interaction(RunningJejak jejak) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"email","subject":"Berkas yang dibaca ulang"}""").path("id").asString();
  }

  private static String document(RunningJejak jejak, String interaction, String name, String text) {
    return jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + name, text.getBytes(UTF_8)).path("id")
        .asString();
  }

  private static void awaitFinal(RunningJejak jejak, String document) {
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
  }

  /** Stops all reader processes where they are, or lets them go on. */
  private static void signal(RunningJejak jejak, String signal) throws IOException, InterruptedException {
    List<ProcessHandle> readers = ProcessHandle.of(jejak.pid()).orElseThrow().descendants().filter(process -> process
        .info().command().orElse("").endsWith("/java")).toList();
    assertThat(readers).isNotEmpty();
    for (ProcessHandle reader : readers) {
      assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(reader.pid())).start().waitFor()).isZero();
    }
  }

  @Test
  void givenReadersThatStandStill_whenDocumentIsToBeReadAgain_thenItsTextIsFoundAllTheWhile() throws Exception {
    try (RunningJejak jejak = office().runPreparedDemo()) {
      String document = document(jejak, interaction(jejak), "ulang.txt", "Kalimat cempaka kuning di dalam berkas.");
      awaitFinal(jejak, document);
      signal(jejak, "STOP");

      jejak.post("/api/v1/documents/" + document + "/read-again", "");
      RunningJejak.await("the index to know", () -> jejak.get("/api/v1/documents/" + document).path("indexed")
          .asBoolean());

      assertThat(jejak.get("/api/v1/documents/" + document).path("state").asString()).isIn("RECEIVED", "READING");
      assertThat(jejak.get("/api/v1/search?q=cempaka+kuning").path("interactions").asInt()).isEqualTo(1);
      assertThat(jejak.get("/api/v1/documents/" + document + "/pages/1").path("text").asString()).contains("cempaka");
      signal(jejak, "CONT");
      awaitFinal(jejak, document);
      assertThat(jejak.get("/api/v1/documents/" + document).path("state").asString()).isEqualTo("TEXT_COMPLETE");
      assertThat(jejak.get("/api/v1/search?q=cempaka+kuning").path("interactions").asInt()).isEqualTo(1);
    }
  }

  @Test
  void givenOrderHalfDone_whenKilledAndStarted_thenItGoesOnAndTakesEachDocumentOnce() throws Exception {
    try (RunningJejak jejak = office().runPreparedDemo()) {
      String interaction = interaction(jejak);
      for (int i = 0; i < FILES; i++) {
        document(jejak, interaction, "berkas" + i + ".txt", "Isi berkas ke-" + i);
      }
      RunningJejak.await("all to be read", jejak::hasReadAll);
      signal(jejak, "STOP");
      String order = jejak.post("/api/v1/ledger/read-again", "{\"type\":\"TEXT\",\"channel\":\"email\"}").path("id")
          .asString();
      RunningJejak.await("the order to begin", () -> taken(jejak, order) > 0);
      assertThat(jejak.post("/api/v1/ledger/read-again", "{\"type\":\"TEXT\",\"channel\":\"email\"}").path("id")
          .asString()).as("the same order given again").isEqualTo(order);

      assertThat(taken(jejak, order)).as("the order stands in its middle").isLessThan(FILES);
      jejak.killGroup();
      jejak.run();

      RunningJejak.await("the order to be done", () -> jejak.get("/api/v1/ledger/orders/" + order).path("state")
          .asString().equals("DONE"));
      JsonNode done = jejak.get("/api/v1/ledger/orders/" + order);
      assertThat(done.path("taken").asLong()).isEqualTo(done.path("total").asLong()).isGreaterThanOrEqualTo(FILES);
      assertThat(asked(jejak, order, "COUNT(*)")).isEqualTo(done.path("total").asLong());
      assertThat(asked(jejak, order, "COUNT(DISTINCT document_id)")).isEqualTo(done.path("total").asLong());
      RunningJejak.await("all to be read again", jejak::hasReadAll);
    }
  }

  private static long taken(RunningJejak jejak, String order) {
    return jejak.get("/api/v1/ledger/orders/" + order).path("taken").asLong();
  }

  /** What the histories say of an order. */
  private static long asked(RunningJejak jejak, String order, String what) throws SQLException {
    try (Connection database = jejak.database();
        Statement question = database.createStatement();
        ResultSet row = question.executeQuery("SELECT " + what + " FROM document_reading WHERE order_id = '"
            + UUID.fromString(order) + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
