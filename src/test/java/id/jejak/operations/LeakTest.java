package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MultipartForm;
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
  private static final String PLANTED = "kuncirahasiaunik";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  /** What shows one thing, by its route: the address of what was planted. */
  private static final Map<String, String> THINGS = Map.ofEntries(
      entry("GET /layanan/{id}", "/layanan/INTERACTION"),
      entry("GET /layanan/{id}/berkas", "/layanan/INTERACTION/berkas"),
      entry("GET /dokumen/{id}", "/dokumen/DOCUMENT?hal=2&q=" + PLANTED),
      entry("GET /dokumen/{id}/hal/{page}.png", "/dokumen/DOCUMENT/hal/2.png"),
      entry("GET /dokumen/{id}/unduh", "/dokumen/DOCUMENT/unduh"),
      entry("GET /dokumen/{id}/asli", "/dokumen/DOCUMENT/asli"),
      entry("GET /api/v1/interactions/{id}", "/api/v1/interactions/INTERACTION"),
      entry("GET /api/v1/interactions/{id}/messages", "/api/v1/interactions/INTERACTION/messages"),
      entry("GET /api/v1/interactions/{id}/documents", "/api/v1/interactions/INTERACTION/documents"),
      entry("GET /api/v1/documents/{id}", "/api/v1/documents/DOCUMENT"),
      entry("GET /api/v1/documents/{id}/pages/{page}", "/api/v1/documents/DOCUMENT/pages/2"),
      entry("GET /api/v1/documents/{id}/original", "/api/v1/documents/DOCUMENT/original"));

  /** What shows many things: the question that would find what was planted. */
  private static final Map<String, String> LISTS = Map.ofEntries(entry("GET /", "/"),
      entry("GET /masuk", "/masuk"), entry("GET /cari", "/cari?q=" + PLANTED), entry("GET /layanan", "/layanan"),
      entry("GET /layanan/baru", "/layanan/baru"), entry("GET /layanan/baru/satker", "/layanan/baru/satker?satker=423"),
      entry("GET /berkas", "/berkas"), entry("GET /api/v1/search", "/api/v1/search?q=" + PLANTED),
      entry("GET /api/v1/ledger", "/api/v1/ledger"),
      entry("GET /api/v1/ledger/documents", "/api/v1/ledger/documents"));

  /** What is for administrators alone. */
  private static final Map<String, String> MANAGING = Map.ofEntries(entry("GET /kelola", "/kelola"),
      entry("GET /kelola/orang", "/kelola/orang"), entry("GET /kelola/satker", "/kelola/satker"),
      entry("GET /api/v1/index", "/api/v1/index"), entry("GET /api/v1/index/difference", "/api/v1/index/difference"),
      entry("GET /api/v1/routes", "/api/v1/routes"));

  /** A request that would change what was planted, or what only administrators change. */
  private record Change(String path, String contentType, String body) {
  }

  private static final Map<String, Change> CHANGES = Map.ofEntries(
      entry("POST /layanan/{id}/pesan", new Change("/layanan/INTERACTION/pesan", MultipartForm.TYPE, new String(
          new MultipartForm().field("message", "sisipan").file("files", "sisipan.txt", "sisipan").bytes(), UTF_8))),
      entry("POST /layanan/{id}/status", new Change("/layanan/INTERACTION/status", FORM, "status=SELESAI&versi=0")),
      entry("POST /berkas/{id}/baca-ulang", new Change("/berkas/DOCUMENT/baca-ulang", FORM, "")),
      entry("POST /api/v1/interactions/{id}/messages", new Change("/api/v1/interactions/INTERACTION/messages", JSON,
          "{\"body\":\"sisipan\"}")),
      entry("PUT /api/v1/interactions/{id}/documents", new Change(
          "/api/v1/interactions/INTERACTION/documents?path=sisipan.txt", "text/plain", "sisipan")),
      entry("POST /api/v1/documents/{id}/read-again", new Change("/api/v1/documents/DOCUMENT/read-again", JSON, "")),
      entry("POST /kelola/orang/{id}/tautan", new Change("/kelola/orang/PERSON/tautan", FORM, "")),
      entry("POST /kelola/orang/{id}/status", new Change("/kelola/orang/PERSON/status", FORM, "aktif=false")),
      entry("POST /kelola/orang", new Change("/kelola/orang", FORM, "kind=NIP&login=199901012020011001")),
      entry("POST /kelola/satker", new Change("/kelola/satker", FORM, "code=111111&name=Sisipan")),
      entry("POST /api/v1/index/rebuild", new Change("/api/v1/index/rebuild", JSON, "")));

  /** What makes something of the sender's own, and {@link SendingTwiceTest} sends. */
  private static final Set<String> OWN = Set.of("POST /layanan/baru", "POST /api/v1/interactions");

  /** What is open to whoever holds the token in the address, and to nobody else. */
  private static final Set<String> BY_TOKEN = Set.of("GET /mulai/{token}", "POST /mulai/{token}", "GET /sandi/{token}",
      "POST /sandi/{token}");

  /** What holds nothing of the office: the answer to errors, and the description of the API. */
  private static final Set<String> EMPTY = Set.of("* /error", "GET /api/v1/openapi", "GET /api/v1/openapi.yaml");

  private static String interaction;
  private static String document;
  private static String person;
  private static SignedIn stranger;
  private static String token;

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
    token = SignedIn.encoded(stranger.token("/layanan/baru"));
    person = one("SELECT id FROM person WHERE login = ?", DemoOffice.STAFF_NIP);
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
    return path.replace("INTERACTION", interaction).replace("DOCUMENT", document).replace("PERSON", person);
  }

  private static List<String> things() {
    return THINGS.values().stream().map(LeakTest::planted).toList();
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
    return Stream.of(interaction, document, person).filter(path::contains).findFirst().orElse("");
  }

  @Test
  void givenEveryRoute_whenListed_thenThisTestKnowsIt() {
    Set<String> known = Stream.of(THINGS.keySet(), LISTS.keySet(), MANAGING.keySet(), CHANGES.keySet(), OWN, BY_TOKEN,
        EMPTY).flatMap(Set::stream).collect(Collectors.toSet());
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
    assertThat(owner.get("/cari?q=" + PLANTED).body()).contains("/dokumen/" + document);
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
    for (Map.Entry<String, Change> walked : CHANGES.entrySet()) {
      Change change = walked.getValue();
      String path = planted(change.path());
      int refused = refusals(subject(path));

      assertThat(stranger.send(method(walked.getKey()), path + (path.contains("?") ? "&" : "?") + "_csrf=" + token,
          change.contentType(), change.body().getBytes(UTF_8)).statusCode()).as(path).isEqualTo(404);

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
        "SELECT COUNT(*) FROM setup_token WHERE id <> ?", "SELECT COUNT(*) FROM satker WHERE id <> ?")) {
      state.add(one(count, new UUID(0, 0).toString()));
    }
    return String.join("\n", state);
  }

  @Test
  void givenNothingThere_whenAsked_thenNotFoundAndNothingOnRecord() throws Exception {
    int before = refusals("");

    for (String path : THINGS.values()) {
      String nowhere = path.replace("INTERACTION", UUID.randomUUID().toString()).replace("DOCUMENT", UUID.randomUUID()
          .toString());
      assertThat(stranger.bytes(nowhere).statusCode()).as(nowhere).isEqualTo(404);
    }

    assertThat(refusals("")).isEqualTo(before);
  }

  @Test
  void givenOfficer_whenManaging_thenNotFoundAndOnRecord() throws Exception {
    for (String path : MANAGING.values()) {
      int before = refusals("");

      assertThat(stranger.bytes(path).statusCode()).as(path).isEqualTo(404);

      assertThat(refusals("")).as(path).isEqualTo(before + 1);
    }
    int before = refusals("");
    assertThat(stranger.send("POST", "/kelola/satker", FORM, new byte[0]).statusCode()).isEqualTo(403);
    assertThat(refusals("")).as("without the token of a form").isEqualTo(before + 1);
  }

  @Test
  void givenOwnInteraction_whenItsOfficerDoesWhatStaffDo_thenNotFoundAndOnRecord() throws Exception {
    String own = jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"surat","subject":"Milik sendiri"}""".formatted(DemoOffice.SATKERS.get(1).code()))
        .path("id").asString();

    assertThat(stranger.bytes("/layanan/" + own).statusCode()).isEqualTo(200);
    assertThat(refusals(own)).isZero();
    assertThat(stranger.send("POST", "/layanan/" + own + "/status?_csrf=" + token, FORM, "status=SELESAI&versi=0"
        .getBytes(UTF_8)).statusCode()).isEqualTo(404);
    assertThat(refusals(own)).isEqualTo(1);
  }

  @Test
  void givenUnknownToken_whenFollowed_thenNotFound() throws Exception {
    for (String route : BY_TOKEN) {
      String path = route.substring(route.indexOf('/')).replace("{token}", "tidak-ada") + "?_csrf=" + token
          + "&password=cukup+panjang+sekali";
      assertThat((method(route).equals("GET") ? stranger.get(path) : stranger.post(path, FORM, new byte[0]))
          .statusCode())
          .as(route).isEqualTo(404);
    }
  }

  @Test
  void givenOtherSatker_whenItsOfficerSearches_thenNothingIsFoundOrCounted() throws Exception {
    JsonNode page = JsonMapper.builder().build().readTree(stranger.get("/api/v1/search?q="
        + PLANTED).body());

    assertThat(page.path("interactions").asInt()).isZero();
    assertThat(page.path("groups").size()).isZero();
    for (String list : LISTS.values()) {
      assertThat(stranger.get(list).body()).as(list).doesNotContain(PLANTED + ".pdf").doesNotContain("Surat " + PLANTED)
          .doesNotContain(interaction).doesNotContain(document).doesNotContain("423792");
    }
  }

  @Test
  void givenNobodySignedIn_whenAsked_thenNothingIsTold() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : things()) {
      HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isIn(302, 401);
      assertThat(answer.body()).doesNotContain(PLANTED);
    }
  }
}
