package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
class LeakTest {
  private static final String PLANTED = "kuncirahasiaunik";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static String interaction;
  private static String document;
  private static SignedIn stranger;

  @BeforeAll
  static void plant() throws Exception {
    jejak = RunningJejak.in(folder.resolve("home")).run("--demo");
    interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"lain","subject":"Surat %s"}""".formatted(PLANTED)).path("id")
        .asString();
    jejak.post("/api/v1/interactions/" + interaction + "/messages", "{\"body\":\"pesan " + PLANTED + "\"}");
    Path file = new OfficeFiles(folder).pdf(PLANTED + ".pdf", 3, 2, "Kalimat " + PLANTED + " di halaman dua.");
    document = jejak
        .put("/api/v1/interactions/" + interaction + "/documents?path=" + PLANTED + ".pdf", Files.readAllBytes(
            file))
        .path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
    stranger = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(1).kips(), DemoOffice.PASSWORD);
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  @Test
  void givenOwnSatker_whenItsOfficerLooks_thenEverythingIsThere() throws Exception {
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    for (String path : paths()) {
      assertThat(owner.bytes(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(owner.get("/cari?q=" + PLANTED).body()).contains("/dokumen/" + document);
  }

  @Test
  void givenOtherSatker_whenItsOfficerAsks_thenNotFound() throws Exception {
    for (String path : paths()) {
      assertThat(stranger.bytes(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void givenOtherSatker_whenItsOfficerSearches_thenNothingIsFoundOrCounted() throws Exception {
    JsonNode page = JsonMapper.builder().build().readTree(stranger.get("/api/v1/search?q="
        + PLANTED).body());

    assertThat(page.path("interactions").asInt()).isZero();
    assertThat(page.path("groups").size()).isZero();
    assertThat(stranger.get("/cari?q=" + PLANTED).body()).doesNotContain("/dokumen/" + document).doesNotContain(
        interaction);
    for (String list : List.of("/layanan", "/berkas", "/api/v1/ledger/documents")) {
      assertThat(stranger.get(list).body()).as(list).doesNotContain(PLANTED);
    }
  }

  @Test
  void givenNobodySignedIn_whenAsked_thenNothingIsTold() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : paths()) {
      HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isIn(302, 401);
      assertThat(answer.body()).doesNotContain(PLANTED);
    }
  }

  private static List<String> paths() {
    return List.of("/layanan/" + interaction, "/layanan/" + interaction + "/berkas", "/dokumen/" + document, "/dokumen/"
        + document + "?hal=2&q=" + PLANTED, "/dokumen/" + document + "/hal/2.png", "/dokumen/" + document + "/unduh",
        "/dokumen/" + document + "/asli", "/api/v1/interactions/" + interaction, "/api/v1/interactions/" + interaction
            + "/messages",
        "/api/v1/interactions/" + interaction + "/documents", "/api/v1/documents/" + document,
        "/api/v1/documents/" + document + "/pages/2", "/api/v1/documents/" + document + "/original");
  }
}
