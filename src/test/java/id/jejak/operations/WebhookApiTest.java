package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Receiver;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program registers itself, is told, and asks for a delivery once more. */
@Tag("servers")
class WebhookApiTest {
  private static final String API = "/api/v1/webhooks";
  private static final Pattern TOKEN = Pattern.compile("jejak_[\\w-]{40,}");

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Receiver receiver;
  private static SignedIn administrator;

  @BeforeAll
  static void start() throws Exception {
    receiver = new Receiver();
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_WEBHOOK_ALLOW_HTTP", "true").with(
        "JEJAK_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8").runPreparedDemo();
    administrator = SignedIn.as(jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
  }

  @AfterAll
  static void stop() {
    jejak.close();
    receiver.close();
  }

  private static String key(String scope, String clearance) throws IOException, InterruptedException {
    administrator.post("/kelola/kunci", Routes.FORM, ("name=program&scope=" + scope + "&clearance=" + clearance
        + "&until=2099-01-01&_csrf=" + SignedIn.encoded(administrator.token("/kelola/kunci"))).getBytes(UTF_8));
    Matcher token = TOKEN.matcher(administrator.get("/kelola/kunci").body());
    assertThat(token.find()).isTrue();
    return token.group();
  }

  private static HttpResponse<String> send(String key, String method, String path, String body) throws IOException,
      InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).header(
        "Authorization", "Bearer " + key).header("Content-Type", "application/json").header("Accept",
            "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers
            .ofString());
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private static String entry(String path) {
    return """
        {"name":"Dasbor","address":"%s","kinds":["interaction.received"]}""".formatted(receiver.address() + path);
  }

  @Test
  void givenKeyForWriting_whenTheProgramRegisters_thenToldAndReplayed() throws Exception {
    String key = key("tulis", "B");
    JsonNode issued = json(send(key, "POST", API, entry("/satu")), 201);
    String target = API + "/" + issued.path("target").path("id").asString();
    assertThat(issued.path("secret").asString()).startsWith("whsec_");

    String made = json(
        send(key, "POST", "/api/v1/interactions", "{\"channel\":\"surat\",\"subject\":\"Dari program\"}"),
        201).path("id").asString();

    // The demo office records cases of its own meanwhile.
    RunningJejak.await("the delivery", () -> ids(made).size() == 1);
    String id = ids(made).getFirst();
    RunningJejak.await("its state", () -> delivery(key, target, id).path("state").asString("").equals("DELIVERED"));
    assertThat(delivery(key, target, id).propertyNames()).doesNotContain("ticket", "interactionId", "status");
    assertThat(json(send(key, "GET", API, ""), 200).toString()).contains("/satu").doesNotContain("whsec_");
    assertThat(send(key, "POST", target + "/deliveries/" + id + "/replay", "").statusCode()).isEqualTo(202);
    RunningJejak.await("the second time", () -> ids(made).equals(List.of(id, id)));
    assertThat(json(send(key, "POST", API, entry("/satu")), 409).path("type").asString()).endsWith(
        "webhook-already-there");
  }

  /** Of the deliveries that told of a case. */
  private static List<String> ids(String interaction) {
    return receiver.received().stream().filter(received -> received.body().contains(interaction)).map(
        received -> received.header("Jejak-Delivery")).toList();
  }

  private static JsonNode delivery(String key, String target, String id) {
    try {
      return json(send(key, "GET", target + "/deliveries", ""), 200).valueStream().filter(one -> one.path("id")
          .asString().equals(id)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givenTargetOfAnotherProgram_whenLookedAtOrChanged_thenNotThere() throws Exception {
    String target = API + "/" + json(send(key("tulis", "B"), "POST", API, entry("/dua")), 201).path("target").path("id")
        .asString();
    String other = key("tulis", "B");

    assertThat(send(other, "GET", target, "").statusCode()).isEqualTo(404);
    assertThat(send(other, "POST", target + "/secret", "").statusCode()).isEqualTo(404);
    assertThat(send(other, "POST", target + "/end", "").statusCode()).isEqualTo(404);
    assertThat(json(send(other, "GET", API, ""), 200)).isEmpty();
    assertThat(jejak.get(API).toString()).as("an administrator sees all").contains("/dua");
    assertThat(jejak.get(target).path("state").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void givenKeyForReading_whenTheProgramRegisters_thenRefused() throws Exception {
    assertThat(send(key("baca", "B"), "POST", API, entry("/tiga")).statusCode()).isEqualTo(403);
  }

  @Test
  void givenClerk_whenLookingForTargets_thenNotThere() throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);

    assertThat(clerk.get(API).statusCode()).isEqualTo(404);
  }

  @Test
  void givenAddressThatLeadsInside_whenRegistered_thenOneClearSentence() throws Exception {
    JsonNode refusal = json(send(key("tulis", "B"), "POST", API, """
        {"name":"Dasbor","address":"https://169.254.169.254/","kinds":["interaction.received"]}"""), 422);

    assertThat(refusal.path("type").asString()).endsWith("webhook-address-forbidden");
    assertThat(refusal.path("detail").asString()).startsWith("169.254.169.254 berada di jaringan dalam");
  }

  @Test
  void givenTargetPausedAndEnded_whenChangedFromThere_thenOnlyWhatItAllows() throws Exception {
    String key = key("tulis", "B");
    String target = API + "/" + json(send(key, "POST", API, entry("/empat")), 201).path("target").path("id").asString();

    assertThat(json(send(key, "POST", target + "/pause", ""), 200).path("state").asString()).isEqualTo("PAUSED");
    assertThat(send(key, "POST", target + "/pause", "").statusCode()).isEqualTo(409);
    assertThat(json(send(key, "POST", target + "/resume", ""), 200).path("state").asString()).isEqualTo("ACTIVE");
    assertThat(json(send(key, "POST", target + "/secret", ""), 200).path("secret").asString()).startsWith("whsec_");
    assertThat(json(send(key, "POST", target + "/end", ""), 200).path("state").asString()).isEqualTo("ENDED");
    assertThat(send(key, "POST", target + "/secret", "").statusCode()).isEqualTo(409);
  }
}
