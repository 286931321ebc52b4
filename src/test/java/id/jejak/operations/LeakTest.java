package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
class LeakTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static String interaction;
  private static String document;
  private static String hash;
  private static String person;
  private static String card;
  private static String office;
  private static String satker;
  private static String saved;
  private static SignedIn stranger;
  private static String token;

  @BeforeAll
  static void plant() throws Exception {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"lain","subject":"Surat %s"}""".formatted(Routes.PLANTED))
        .path("id")
        .asString();
    jejak.post("/api/v1/interactions/" + interaction + "/messages", "{\"body\":\"pesan " + Routes.PLANTED + " "
        + Routes.NUMBER + "\"}");
    Path file = new OfficeFiles(folder).pdf(Routes.PLANTED + ".pdf", 3, 2,
        "Kalimat " + Routes.PLANTED + " di halaman dua, " + Routes.NUMBER + ".");
    document = jejak
        .put("/api/v1/interactions/" + interaction + "/documents?path=" + Routes.PLANTED + ".pdf", Files.readAllBytes(
            file))
        .path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
    hash = jejak.get("/api/v1/documents/" + document).path("sha256").asString();
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    owner.post("/cari/tersimpan?_csrf=" + SignedIn.encoded(owner.token("/layanan/baru")), Routes.FORM, ("nama=Milik+"
        + Routes.PLANTED + "&q=" + Routes.PLANTED).getBytes(UTF_8));
    saved = one("SELECT id FROM saved_search WHERE name = ?", "Milik " + Routes.PLANTED);
    stranger = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(1).kips(), DemoOffice.PASSWORD);
    token = SignedIn.encoded(stranger.token("/layanan/baru"));
    person = one("SELECT id FROM person WHERE login = ?", DemoOffice.STAFF_NIP);
    office = one("SELECT office_id FROM person WHERE login = ?", DemoOffice.STAFF_NIP);
    card = one("SELECT id FROM kips_card WHERE number = ?", DemoOffice.SATKERS.get(0).kips());
    satker = one("SELECT satker_id FROM satker_code WHERE code = ?", "423792");
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static String one(String sql, String argument) throws SQLException {
    try (Connection database = jejak.database(); PreparedStatement question = database.prepareStatement(sql)) {
      question.setString(1, argument);
      try (ResultSet row = question.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private static String planted(String path) {
    return path.replace("INTERACTION", interaction).replace("DOCUMENT", document).replace("PERSON", person)
        .replace("CARD",
            card)
        .replace("OFFICE", office).replace("SATKER", satker).replace("SAVED", saved)
        .replace("HASH", hash);
  }

  private static List<String> things() {
    return Routes.THINGS.values().stream().map(LeakTest::planted).toList();
  }

  /** How many refusals of the stranger about {@code subject} are on record. */
  private static int refusals(String subject) throws SQLException {
    try (Connection database = jejak.database();
        PreparedStatement question = database.prepareStatement("""
            SELECT COUNT(*) FROM audit_event JOIN person ON person.id = actor_id
            WHERE action = 'access.refused' AND login = ? AND (? = '' OR subject_id = ?)""")) {
      question.setString(1, DemoOffice.SATKERS.get(1).kips());
      question.setString(2, subject);
      question.setObject(3, subject.isEmpty() ? null : UUID.fromString(subject));
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** The id in an address; blank for none. */
  private static String subject(String path) {
    return Stream.of(interaction, document, person, saved).filter(path::contains).findFirst().orElse("");
  }

  @Test
  void givenEveryRoute_whenListed_thenThisTestKnowsIt() {
    Set<String> known = Stream.of(Routes.THINGS.keySet(), Routes.LISTS.keySet(), Routes.MANAGING.keySet(),
        Routes.CHANGES.keySet(), Routes.QUESTIONS.keySet(), Routes.OWN, Routes.BY_TOKEN,
        Routes.PUBLISHED, Routes.EMPTY).flatMap(Set::stream).collect(Collectors.toSet());
    List<String> served = new ArrayList<>();
    jejak.get("/api/v1/routes").forEach(route -> served.add(route.path("method").asString() + " " + route.path("path")
        .asString()));

    assertThat(served).as("a route that nobody has walked as a stranger").containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void givenOwnSatker_whenItsOfficerLooks_thenEverythingIsThere() throws Exception {
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    for (String path : things()) {
      assertThat(owner.bytes(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(owner.get("/cari?q=" + Routes.PLANTED).body()).contains("/dokumen/" + document);
    assertThat(owner.get("/api/v1/documents/same?sha256=" + hash).body()).contains(document);
  }

  @Test
  void givenOtherSatker_whenItsOfficerAsks_thenNotFoundAndOnRecord() throws Exception {
    for (String path : things()) {
      int before = refusals(subject(path));

      assertThat(stranger.bytes(path).statusCode()).as(path).isEqualTo(404);

      assertThat(refusals(subject(path))).as(path).isEqualTo(before + 1);
    }
  }

  @Test
  void givenOtherSatker_whenItsOfficerChanges_thenNotFoundOnRecordAndNothingChanged() throws Exception {
    String before = state();
    for (Map.Entry<String, Routes.Change> walked : Routes.CHANGES.entrySet()) {
      Routes.Change change = walked.getValue();
      String path = planted(change.path());
      int refused = refusals(subject(path));

      assertThat(stranger.send(method(walked.getKey()), path + (path.contains("?") ? "&" : "?") + "_csrf=" + token,
          change.contentType(), planted(change.body()).getBytes(UTF_8)).statusCode()).as(path).isEqualTo(404);

      assertThat(refusals(subject(path))).as(path).isEqualTo(refused + 1);
    }
    assertThat(state()).isEqualTo(before);
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  /** All that the changes would touch. */
  private static String state() throws SQLException {
    List<String> state = new ArrayList<>();
    for (String path : List.of("", "/messages", "/documents")) {
      state.add(jejak.get("/api/v1/interactions/" + interaction + path).toString());
    }
    for (String count : List.of("SELECT COUNT(*) FROM person WHERE id <> ?",
        "SELECT COUNT(*) FROM person WHERE disabled_at IS NULL AND id <> ?",
        "SELECT COUNT(*) FROM setup_token WHERE id <> ?", "SELECT COUNT(*) FROM satker WHERE id <> ?",
        "SELECT COUNT(*) FROM satker_code WHERE id <> ?", "SELECT COUNT(*) FROM kips_card WHERE id <> ?",
        "SELECT SUM(version) FROM kips_card WHERE id <> ?", "SELECT COUNT(*) FROM holiday WHERE id <> ?",
        "SELECT COUNT(*) FROM saved_search WHERE ended_at IS NULL AND tells = FALSE AND id <> ?",
        "SELECT GROUP_CONCAT(name) FROM saved_search WHERE id <> ?",
        "SELECT COUNT(*) FROM working_hours WHERE id <> ?", "SELECT COUNT(*) FROM answer WHERE id <> ?",
        "SELECT COUNT(*) FROM regulation WHERE code <> ?", "SELECT COUNT(*) FROM screen_session WHERE id <> ?",
        "SELECT COUNT(*) FROM problem WHERE decided_by IS NOT NULL AND id <> ?",
        "SELECT COUNT(*) FROM unanswered_search WHERE id <> ?")) {
      state.add(one(count, new UUID(0, 0).toString()));
    }
    return String.join("\n", state);
  }

  @Test
  void givenNothingThere_whenAsked_thenNotFoundAndNothingOnRecord() throws Exception {
    int before = refusals("");

    for (String path : Routes.THINGS.values()) {
      String nowhere = path.replace("INTERACTION", UUID.randomUUID().toString()).replace("DOCUMENT", UUID.randomUUID()
          .toString()).replace("SAVED", UUID.randomUUID().toString());
      assertThat(stranger.bytes(nowhere).statusCode()).as(nowhere).isEqualTo(404);
    }

    assertThat(refusals("")).isEqualTo(before);
  }

  @Test
  void givenOfficer_whenManaging_thenNotFoundAndOnRecord() throws Exception {
    for (String route : Routes.MANAGING.values()) {
      String path = planted(route);
      int before = refusals("");

      assertThat(stranger.bytes(path).statusCode()).as(path).isEqualTo(404);

      assertThat(refusals("")).as(path).isEqualTo(before + 1);
    }
    int before = refusals("");
    assertThat(stranger.send("POST", "/kelola/satker", Routes.FORM, new byte[0]).statusCode()).isEqualTo(403);
    assertThat(refusals("")).as("without the token of a form").isEqualTo(before + 1);
  }

  @Test
  void givenOwnInteraction_whenItsOfficerDoesWhatStaffDo_thenNotFoundAndOnRecord() throws Exception {
    String own = jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"surat","subject":"Milik sendiri"}""".formatted(DemoOffice.SATKERS.get(1).code()))
        .path("id").asString();

    assertThat(stranger.bytes("/layanan/" + own).statusCode()).isEqualTo(200);
    assertThat(refusals(own)).isZero();
    assertThat(stranger.send("POST", "/layanan/" + own + "/selesai?_csrf=" + token, Routes.FORM, "kalimat=x&versi=0"
        .getBytes(UTF_8)).statusCode()).isEqualTo(404);
    assertThat(refusals(own)).isEqualTo(1);
  }

  @Test
  void givenUnknownToken_whenFollowed_thenNotFound() throws Exception {
    for (String route : Routes.BY_TOKEN) {
      String path = route.substring(route.indexOf('/')).replace("{token}", "tidak-ada") + "?_csrf=" + token
          + "&password=cukup+panjang+sekali";
      assertThat((method(route).equals("GET") ? stranger.get(path) : stranger.post(path, Routes.FORM, new byte[0]))
          .statusCode())
          .as(route).isEqualTo(404);
    }
  }

  @Test
  void givenOtherSatker_whenItsOfficerSearches_thenNothingIsFoundOrCounted() throws Exception {
    JsonNode page = JsonMapper.builder().build().readTree(stranger.get("/api/v1/search?q="
        + Routes.PLANTED).body());

    assertThat(page.path("interactions").asInt()).isZero();
    assertThat(page.path("groups").size()).isZero();
    for (String list : Routes.LISTS.values()) {
      assertThat(body(stranger, planted(list))).as(list).doesNotContain(Routes.PLANTED + ".pdf")
          .doesNotContain("Surat " + Routes.PLANTED).doesNotContain("Milik " + Routes.PLANTED)
          .doesNotContain(interaction).doesNotContain(document).doesNotContain("423792");
    }
    for (Routes.Change question : Routes.QUESTIONS.values()) {
      assertThat(stranger.post(question.path() + "?_csrf=" + token, question.contentType(), planted(question.body())
          .getBytes(UTF_8)).body()).doesNotContain(interaction).doesNotContain("Surat " + Routes.PLANTED);
    }
  }

  @Test
  void givenOtherSatker_whenItsOfficerFollowsANumber_thenTheSameAsForOneThatIsNot() throws Exception {
    String nowhere = "CVR998866";
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    for (String path : List.of("/api/v1/search/trail?number=", "/jejak?nomor=", "/cari?q=", "/api/v1/search?q=")) {
      assertThat(body(stranger, path + Routes.NUMBER).replace(Routes.NUMBER, nowhere)).as(path).isEqualTo(body(stranger,
          path + nowhere));
      assertThat(owner.get(path + Routes.NUMBER).body()).as(path).contains(document);
    }
    assertThat(stranger.get("/api/v1/search/trail?number=" + Routes.NUMBER).body()).contains("\"caseCount\":0",
        "\"entryCount\":0");
  }

  @Test
  void givenOtherSatker_whenItsOfficerAsksAboutOneResult_thenTheSameAsForOneThatIsNot() throws Exception {
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    for (String form : List.of("/cari/mengapa?q=%s&hasil=%s", "/cari/di?q=%s&hasil=%s")) {
      String path = form.formatted(Routes.PLANTED, interaction);
      assertThat(owner.get(path).body()).as(path).contains(document);
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(body(stranger, path)).isEqualTo(body(stranger, form.formatted(Routes.PLANTED, UUID.randomUUID())));
    }
    String path = "/api/v1/search/interactions/";
    String question = "?q=" + Routes.PLANTED;
    assertThat(owner.get(path + interaction + question).body()).contains(document);
    HttpResponse<String> refused = stranger.get(path + interaction + question);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).doesNotContain(Routes.PLANTED, document);
  }

  /** Without what is new in every page, and the address that was asked for, which the link to the other language has. */
  private static String body(SignedIn person, String path) throws Exception {
    return person.get(path).body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|X-CSRF-TOKEN[^}]*|<dd><code>[^<]*"
        + "|class=\"bahasa\" href=\"[^\"]*\"", "");
  }

  @Test
  void givenNobodySignedIn_whenAsked_thenNothingIsTold() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : things()) {
      HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isIn(302, 401);
      assertThat(answer.body()).doesNotContain(Routes.PLANTED);
    }
  }

  @Test
  void givenWhatIsPublished_whenNobodySignedInAsks_thenNothingOfCasesIsToldAndNoSessionBegins() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("/tanya", "/tanya?q=" + Routes.PLANTED, "/tanya?q=" + Routes.NUMBER, "/tanya/1",
        "/tanya/saran?q=" + Routes.PLANTED, "/tanya/topik/" + Routes.PLANTED, "/tanya/umpan.xml", "/hp",
        "/hp/ABCD-EFGH",
        "/hp/1/qr.svg", "/hp/s/" + "a".repeat(32), "/hp/s/" + "a".repeat(32) + "/kabar", "/tanya/paket",
        "/tanya/luring", "/tanya/pekerja.js", "/tanya/manifes.webmanifest")) {
      HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isIn(200, 404);
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.body()).as(path).doesNotContain("Surat " + Routes.PLANTED, interaction, document, "423792");
    }
  }
}
