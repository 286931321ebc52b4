package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class MachineTokenTest {
  private static final String PAGE = "/kelola/kunci";
  private static final Pattern TOKEN = Pattern.compile("jejak_[\\w-]{40,}");
  private static final Pattern END = Pattern.compile("action=\"(/kelola/kunci/[^\"]+/akhiri)\"");
  private static final String ENTRY = "{\"channel\":\"surat\",\"subject\":\"Dari program\"}";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static SignedIn administrator;

  @BeforeAll
  static void start() throws Exception {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    administrator = SignedIn.as(jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static String form(String fields) throws IOException, InterruptedException {
    return fields + "&_csrf=" + SignedIn.encoded(administrator.token(PAGE));
  }

  private static String issued(String name, String scope) throws IOException, InterruptedException {
    administrator.post(PAGE, "application/x-www-form-urlencoded", form("name=" + name + "&scope=" + scope
        + "&clearance=B&until=2099-01-01").getBytes(UTF_8));
    Matcher token = TOKEN.matcher(administrator.get(PAGE).body());
    assertThat(token.find()).as("the token is shown").isTrue();
    assertThat(TOKEN.matcher(administrator.get(PAGE).body()).find()).as("and only once").isFalse();
    return token.group();
  }

  private static int status(String token, String method, String path, String body) throws IOException,
      InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).header(
        "Authorization", "Bearer " + token).header("Content-Type", "application/json").method(method,
            HttpRequest.BodyPublishers.ofString(body))
        .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void givenTokenForReading_whenUsed_thenItReadsAndChangesNothing() throws Exception {
    String token = issued("pembaca", "baca");

    assertThat(status(token, "GET", "/api/v1/ledger", "")).isEqualTo(200);
    assertThat(status(token, "POST", "/api/v1/interactions", ENTRY)).isEqualTo(403);
    assertThat(status(token, "GET", "/api/v1/routes", "")).as("what is for administrators").isIn(403, 404);
  }

  @Test
  void givenTokenForWriting_whenEnded_thenItIsNothingFromThatMoment() throws Exception {
    String token = issued("penulis", "tulis");
    assertThat(status(token, "POST", "/api/v1/interactions", ENTRY)).isEqualTo(201);
    Matcher end = END.matcher(administrator.get(PAGE).body());
    assertThat(end.find()).isTrue();

    administrator.post(end.group(1), "application/x-www-form-urlencoded", form("").getBytes(UTF_8));

    assertThat(status(token, "GET", "/api/v1/ledger", "")).isEqualTo(401);
  }

  @Test
  void givenKeysOfEachScope_whenSatkersAreAddedAndCasesRecorded_thenEachDoesItsOwnAlone() throws Exception {
    String managing = issued("pengelola", "kelola");
    String writing = issued("perekam", "tulis");
    String reading = issued("pembaca-satker", "baca");
    String satker = "{\"code\":\"990009\",\"name\":\"Kantor Uji\",\"from\":\"2026-01-01\"}";

    assertThat(status(managing, "POST", "/api/v1/satkers", satker)).isEqualTo(201);
    assertThat(status(managing, "GET", "/api/v1/people", "")).isEqualTo(200);
    assertThat(status(managing, "POST", "/api/v1/interactions", ENTRY)).as("no contents").isEqualTo(404);
    assertThat(status(writing, "POST", "/api/v1/satkers", satker)).isEqualTo(404);
    assertThat(status(writing, "GET", "/api/v1/satkers", "")).isEqualTo(200);
    assertThat(status(writing, "GET", "/api/v1/people", "")).isEqualTo(404);
    assertThat(status(reading, "GET", "/api/v1/satkers", "")).isEqualTo(200);
    assertThat(status(reading, "POST", "/api/v1/satkers", satker)).isEqualTo(403);
  }

  @Test
  void givenGuess_whenUsed_thenRefused() throws Exception {
    assertThat(status("jejak_" + "a".repeat(43), "GET", "/api/v1/ledger", "")).isEqualTo(401);
  }

  @Test
  void givenClassAboveTheGivers_whenMade_thenRefusedWithAReason() throws Exception {
    HttpResponse<String> answer = administrator.post(PAGE, "application/x-www-form-urlencoded", form(
        "name=tinggi&scope=baca&clearance=SR&until=2099-01-01").getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("lebih tinggi daripada kelas Anda").doesNotContain("value=\"SR\"");
  }

  @Test
  void givenDayThatIsPast_whenMade_thenRefusedWithAReason() throws Exception {
    HttpResponse<String> answer = administrator.post(PAGE, "application/x-www-form-urlencoded", form(
        "name=lama&scope=baca&clearance=B&until=2020-01-01").getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Pilih hari terakhir kunci berlaku");
  }
}
