package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MultipartForm;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
class SendingTwiceTest {
  private static final Pattern KEY = Pattern.compile("name=\"kunci\"[^>]*value=\"([^\"]+)\"");
  private static final int AT_ONCE = 4;

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static SignedIn clerk;
  private static SignedIn officer;

  @BeforeAll
  static void start() throws Exception {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    officer = SignedIn.as(jejak.address(), DemoOffice.SATKERS.getFirst().kips(), DemoOffice.PASSWORD);
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static String keyAt(String path) throws Exception {
    Matcher key = KEY.matcher(clerk.get(path).body());
    assertThat(key.find()).as("a form with a key at %s", path).isTrue();
    return key.group(1);
  }

  private static MultipartForm recording(String key, String subject) {
    return new MultipartForm().field("kunci", key).field("satker", "423792").field("channel", "surat").field("service",
        "lain").field("subject", subject).field("message", "Terlampir dua berkas.")
        .file("files", "satu.txt", "isi " + subject).file("files", "satu.txt", "isi " + subject);
  }

  private static HttpResponse<String> send(SignedIn person, String path, MultipartForm form) throws Exception {
    return person.post(path + "?_csrf=" + SignedIn.encoded(person.token("/layanan/baru")), MultipartForm.TYPE,
        form.bytes());
  }

  private static <T> List<T> atOnce(Callable<T> sending) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(Collections.nCopies(AT_ONCE, sending))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static int found(String subject) throws Exception {
    return clerk.get("/layanan").body().split(">" + Pattern.quote(subject) + "<", -1).length - 1;
  }

  @Test
  void givenForm_whenSentAtTheSameMoment_thenRecordedOnceWithItsFiles() throws Exception {
    for (int round = 0; round < 5; round++) {
      String subject = "Dikirim serentak " + round;
      String key = keyAt("/layanan/baru");

      List<String> places = atOnce(() -> location(send(clerk, "/layanan/baru", recording(key, subject))));

      assertThat(places).containsOnly(places.getFirst());
      assertThat(found(subject)).isEqualTo(1);
      String api = "/api/v1/interactions/" + places.getFirst().substring("/layanan/".length());
      assertThat(jejak.get(api + "/messages")).hasSize(1);
      assertThat(jejak.get(api + "/documents")).hasSize(2);
    }
  }

  @Test
  void givenForm_whenSentAgainLater_thenTheFirstIsShown() throws Exception {
    String key = keyAt("/layanan/baru");

    String first = location(send(clerk, "/layanan/baru", recording(key, "Dikirim dua kali")));
    String again = location(send(clerk, "/layanan/baru", recording(key, "Dikirim dua kali")));
    HttpResponse<String> other = send(clerk, "/layanan/baru", recording(key, "Perihal yang lain"));

    assertThat(again).isEqualTo(first);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Perihal yang lain");
    assertThat(KEY.matcher(other.body()).results().map(found -> found.group(1))).doesNotContain(key);
    assertThat(found("Perihal yang lain")).isZero();
  }

  @Test
  void givenKeyOfSomebodyElse_whenSent_thenItIsAnotherRecord() throws Exception {
    String key = keyAt("/layanan/baru");

    String first = location(send(clerk, "/layanan/baru", recording(key, "Kunci orang lain")));
    String second = location(send(officer, "/layanan/baru", recording(key, "Kunci orang lain")));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void givenAnswer_whenSentAtTheSameMoment_thenOneMessageWithItsFile() throws Exception {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Jawaban serentak"}""").path("id").asString();
    String key = keyAt("/layanan/" + id);
    MultipartForm form = new MultipartForm().field("kunci", key).field("message", "Sudah kami terima.").file("files",
        "bukti.txt", "bukti penerimaan");

    List<String> places = atOnce(() -> location(send(clerk, "/layanan/" + id + "/pesan", form)));

    assertThat(places).containsOnly("/layanan/" + id);
    assertThat(jejak.get("/api/v1/interactions/" + id + "/messages")).hasSize(1);
    assertThat(jejak.get("/api/v1/interactions/" + id + "/documents")).hasSize(1);

    send(clerk, "/layanan/" + id + "/pesan", new MultipartForm().field("kunci", key).field("message", "Pesan lain."));
    assertThat(jejak.get("/api/v1/interactions/" + id + "/messages")).hasSize(1);
  }

  @Test
  void givenDifferentAnswers_whenSentAtTheSameMoment_thenNoneIsLost() throws Exception {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Banyak jawaban"}""").path("id").asString();

    List<Integer> answers = atOnce(() -> send(clerk, "/layanan/" + id + "/pesan", new MultipartForm().field("kunci",
        keyAt("/layanan/" + id)).field("message", "Jawaban yang sama bunyinya.")).statusCode());

    assertThat(answers).containsOnly(302);
    assertThat(jejak.get("/api/v1/interactions/" + id + "/messages")).hasSize(AT_ONCE);
  }

  @Test
  void givenProgram_whenSendingWithTheSameKey_thenTheFirstOutcomeIsAnswered() throws Exception {
    String interaction = "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"Dari program\"}";

    List<JsonNode> made = atOnce(() -> json(api("/api/v1/interactions", "k-1", interaction)));
    String id = made.getFirst().path("id").asString();
    List<JsonNode> written = atOnce(() -> json(api("/api/v1/interactions/" + id + "/messages", "k-1",
        "{\"body\":\"halo\"}")));
    HttpResponse<String> other = api("/api/v1/interactions", "k-1", interaction.replace("Dari", "Bukan dari"));

    assertThat(made).map(one -> one.path("id").asString()).containsOnly(id);
    assertThat(written).map(one -> one.path("id").asString()).containsOnly(written.getFirst().path("id").asString());
    assertThat(jejak.get("/api/v1/interactions/" + id + "/messages")).hasSize(1);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("urn:jejak:problem:sent-before");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private static HttpResponse<String> api(String path, String key, String json) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Content-Type",
        "application/json").header("Idempotency-Key", key).header("Authorization", "Bearer "
            + Files.readString(
                jejak.home().resolve("run/token")))
        .POST(HttpRequest.BodyPublishers.ofString(json)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
