package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.jejak.testing.HostileFiles;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("servers")
class BadInputTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;

  @BeforeAll
  static void start() {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static String interaction(String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject)).path("id").asString();
  }

  private static JsonNode put(String interaction, String path, byte[] bytes) {
    return jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + SignedIn.encoded(path), bytes);
  }

  private static JsonNode settled(JsonNode document) {
    String path = "/api/v1/documents/" + document.path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get(path).path("final").asBoolean());
    return jejak.get(path);
  }

  @Test
  void givenHostileFiles_whenReceived_thenEachEndsInItsNamedState() throws Exception {
    String interaction = interaction("Berkas bermasalah");
    HostileFiles hostile = new HostileFiles(folder);
    JsonNode empty = put(interaction, "kosong.pdf", Files.readAllBytes(hostile.empty()));
    JsonNode lying = put(interaction, "bukan.pdf", Files.readAllBytes(hostile.lyingType()));
    JsonNode locked = put(interaction, "terkunci.pdf", Files.readAllBytes(hostile.encryptedPdf()));
    JsonNode cut = put(interaction, "terpotong.docx", Files.readAllBytes(hostile.truncatedDocx()));
    JsonNode bomb = put(interaction, "bom.zip", Files.readAllBytes(hostile.zipBomb(400)));

    assertThat(settled(empty).path("state").asString()).isEqualTo("EMPTY");
    assertThat(settled(lying).path("state").asString()).isEqualTo("TEXT_COMPLETE");
    assertThat(settled(locked).path("state").asString()).isEqualTo("ENCRYPTED");
    assertThat(settled(cut).path("state").asString()).isEqualTo("CORRUPT");
    assertThat(settled(bomb).path("state").asString()).isEqualTo("TOO_LARGE");
  }

  @Test
  void givenFiftyNestedZips_whenReceived_thenTheyAreOpenedToTheLimitAndItIsSaid() throws Exception {
    String interaction = interaction("Zip bersarang");
    put(interaction, "bersarang.zip", Files.readAllBytes(new HostileFiles(folder).nestedZip(50)));

    RunningJejak.await("all levels to be final", () -> {
      List<JsonNode> all = documents(interaction);
      return all.size() == 21 && all.stream().allMatch(document -> document.path("final").asBoolean());
    });

    assertThat(documents(interaction)).filteredOn(document -> document.path("state").asString().equals("TEXT_PARTIAL"))
        .singleElement().satisfies(document -> assertThat(document.path("detail").asString()).isEqualTo(
            "nested-too-deep"));
  }

  private static List<JsonNode> documents(String interaction) {
    List<JsonNode> all = new ArrayList<>();
    jejak.get("/api/v1/interactions/" + interaction + "/documents").forEach(all::add);
    return all;
  }

  @Test
  void givenOddNames_whenReceived_thenTheyAreKeptAsWordsAndNeverAsPaths() throws Exception {
    String interaction = interaction("Nama aneh");
    String long300 = "日本語📎".repeat(75) + ".txt";

    JsonNode climbing = put(interaction, "../../etc/passwd", "isi".getBytes(StandardCharsets.UTF_8));
    JsonNode unicode = put(interaction, long300, "isi dua".getBytes(StandardCharsets.UTF_8));

    assertThat(climbing.path("name").asString()).isEqualTo("passwd");
    assertThat(unicode.path("path").asString()).isEqualTo(long300);
    assertThat(unicode.path("name").asString()).endsWith(".txt").hasSizeLessThanOrEqualTo(255);
  }

  @Test
  void givenSameFileTwice_whenReceived_thenBytesAreKeptOnceAndBothOccurrencesShown() throws Exception {
    byte[] bytes = Files.readAllBytes(new OfficeFiles(folder).pdf("sama.pdf", 1, 1, "Berkas yang sama dua kali"));
    String first = interaction("Pertama");
    String second = interaction("Kedua");

    JsonNode one = put(first, "sama.pdf", bytes);
    JsonNode again = put(first, "sama.pdf", bytes);
    JsonNode other = put(second, "salinan.pdf", bytes);

    assertThat(again.path("id")).isEqualTo(one.path("id"));
    assertThat(other.path("id")).isNotEqualTo(one.path("id"));
    assertThat(settled(one).path("sha256")).isEqualTo(settled(other).path("sha256"));
    assertThat(documents(first)).hasSize(1);
  }

  @Test
  void givenUploadBrokenOff_whenSentAgain_thenNothingOfTheFirstIsLeft() throws Exception {
    String interaction = interaction("Putus di tengah");
    String token = Files.readString(jejak.home().resolve("run/token"));
    int port = URI.create(jejak.address()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream()) {
      out.write(("PUT /api/v1/interactions/" + interaction + "/documents?path=putus.bin HTTP/1.1\r\nHost: x\r\n"
          + "Authorization: Bearer " + token + "\r\nContent-Length: 5000000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(new byte[1_000_000]);
    }

    RunningJejak.await("the spool to be empty", () -> files(jejak.home().resolve("spool")) == 0);
    assertThat(documents(interaction)).isEmpty();

    put(interaction, "putus.bin", new byte[5_000]);
    assertThat(documents(interaction)).hasSize(1);
  }

  private static long files(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      return files.count();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void givenMessageWithSixtyFiles_whenSentByForm_thenAllAreThere() throws Exception {
    String interaction = interaction("Enam puluh lampiran");
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write("--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nTerlampir\r\n".getBytes(
        StandardCharsets.UTF_8));
    for (int i = 0; i < 60; i++) {
      form.write(("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + "lampiran ".repeat(30) + i
          + ".txt\"\r\nContent-Type: text/plain\r\n\r\nisi lampiran nomor " + i + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    }
    form.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));

    int status = clerk.post("/layanan/" + interaction + "/pesan?_csrf=" + SignedIn.encoded(clerk.token("/layanan/"
        + interaction)), "multipart/form-data; boundary=x", form.toByteArray()).statusCode();

    assertThat(status).isEqualTo(302);
    assertThat(documents(interaction)).hasSize(60);
  }

  @Test
  void givenLongestSentenceOfLettersThatTakeMost_whenSentByForm_thenKept() throws Exception {
    String interaction = interaction("Penyelesaian panjang");
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    String sentence = "—".repeat(20_000);
    byte[] body = ("versi=0&kalimat=" + SignedIn.encoded(sentence) + "&_csrf=" + SignedIn.encoded(clerk.token(
        "/layanan/" + interaction))).getBytes(StandardCharsets.UTF_8);

    assertThat(clerk.post("/layanan/" + interaction + "/selesai", "application/x-www-form-urlencoded", body)
        .statusCode()).isEqualTo(302);

    assertThat(clerk.get("/layanan/" + interaction).body()).contains(sentence);
  }

  @Test
  void givenFormOfThreeMegabytes_whenSent_thenTooLargeIsSaidInPlainWords() throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    byte[] body = ("catatan=" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);

    var answer = clerk.post("/layanan/massal?_csrf=" + SignedIn.encoded(clerk.token("/layanan")),
        "application/x-www-form-urlencoded", body);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("lebih dari 2 MB", "belum ada yang disimpan");
  }

  @Test
  void givenBodyOfFiveMegabytes_whenSentByAProgram_thenRefusedAndTheNextIsTaken() {
    String subject = "x".repeat(5_000_000);

    var answer = jejak.ask("POST", "/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"" + subject + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:jejak:problem:body-too-large");
    assertThat(interaction("Sesudah yang terlalu besar")).isNotEmpty();
  }

  @Test
  void givenDatabaseAwayForAWhile_whenItIsBack_thenEverythingGoesOn() throws Exception {
    String interaction = interaction("Basis data pergi");
    long pid = Long.parseLong(Files.readString(jejak.home().resolve("database/run/mariadbd.pid")).strip());
    new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
    new ProcessBuilder("sleep", "8").start().waitFor();
    new ProcessBuilder("kill", "-CONT", Long.toString(pid)).start().waitFor();

    JsonNode document = put(interaction, "sesudah.txt", "sesudah basis data kembali".getBytes(StandardCharsets.UTF_8));

    assertThat(settled(document).path("state").asString()).isEqualTo("TEXT_COMPLETE");
  }

  @Test
  void givenObjectFolderThatCannotBeWritten_whenReceived_thenRefusedClearlyAndItGoesOnLater() throws Exception {
    String interaction = interaction("Penyimpanan pergi");
    Path incoming = jejak.home().resolve("objects/incoming");
    Path aside = jejak.home().resolve("objects/pergi");
    Files.move(incoming, aside);
    try {
      assertThat(catchThrowable(() -> put(interaction, "a.txt", new byte[]{1}))).isInstanceOf(
          AssertionError.class).hasMessageContaining("object-store-unavailable");
    } finally {
      Files.move(aside, incoming);
    }

    put(interaction, "a.txt", new byte[]{1});
    assertThat(documents(interaction)).hasSize(1);
  }

  @Test
  void givenWrongEntries_whenRecorded_thenEachIsRefusedWithItsType() {
    for (var wrong : Set.of(new String[]{"{\"satker\":\"000000\",\"channel\":\"surat\",\"subject\":\"x\"}",
        "satker-unknown"}, new String[]{"{\"channel\":\"burung\",\"subject\":\"x\"}", "channel-unknown"},
        new String[]{
            "{\"channel\":\"surat\",\"subject\":\" \"}", "subject-invalid"},
        new String[]{
            "{\"channel\":\"surat\",\"subject\":\"x\",\"receivedAt\":\"2099-01-01T00:00:00Z\"}",
            "received-in-future"})) {
      assertThat(catchThrowable(() -> jejak.post("/api/v1/interactions", wrong[0])))
          .hasMessageContaining(wrong[1]);
    }
  }
}
