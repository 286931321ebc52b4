package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Ids;
import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("servers")
@SpringBootTest(classes = IdentityAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false",
    "spring.web.resources.add-mappings=false", "jejak.identity.tries-per-address=1000"})
class SignInFlowTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);
  private static final String PASSWORD = "hujan turun di sijunjung";
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HEADER = Pattern.compile("X-CSRF-TOKEN&quot;:&quot;([^&]+)&quot;");

  @Autowired
  private Environment environment;
  @Autowired
  private Offices offices;
  @Autowired
  private Satkers satkers;
  @Autowired
  private People people;
  @Autowired
  private Cards cards;
  @Autowired
  private FirstAdministrator first;
  @Autowired
  private JdbcClient database;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private Office office;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void anOffice() {
    office = offices.byCode("077").orElseGet(() -> offices.add(null, "077", "KPPN Contoh", OfficeZone.WIB));
  }

  private Person staff() {
    Person person = people.add(null, NewPerson.staff("198001012005" + NUMBERS.incrementAndGet(), "Sari", office.id()));
    people.setPassword(null, person.id(), PASSWORD);
    return person;
  }

  private Person administrator() {
    Person person = people.add(null,
        NewPerson.administrator("197501012000" + NUMBERS.incrementAndGet(), "Budi", office.id()));
    people.setPassword(null, person.id(), PASSWORD);
    return person;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    } else {
      request.header("Accept", "text/html");
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
  }

  private String csrf(String path) throws Exception {
    return found(FIELD, get(path).body());
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as("%s in %s", pattern, body).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> signIn(String number, String password) throws Exception {
    return post("/masuk", Map.of("nomor", number, "sandi", password, "_csrf", csrf("/masuk")));
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("jejak"))
        .map(java.net.HttpCookie::getValue).findFirst().orElse("");
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private long audited(String action, Person person) {
    return database.sql("SELECT COUNT(*) FROM audit_event WHERE action = ? AND subject_id = ?").param(action)
        .param(person.id()).query(Long.class).single();
  }

  @Test
  void givenNobody_whenPageIsAsked_thenSignInWithStrictHeaders() throws Exception {
    HttpResponse<String> home = get("/");
    HttpResponse<String> form = get("/masuk");

    assertThat(home.statusCode()).isEqualTo(302);
    assertThat(location(home)).endsWith("/masuk");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
    assertThat(form.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(form.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(home.headers().allValues("Set-Cookie").toString()).contains("HttpOnly", "SameSite=Lax");
    assertThat(form.body()).doesNotContain("style=", "??");
  }

  @Test
  void givenStaff_whenSigningInWithSpaces_thenHomeAndANewSession() throws Exception {
    Person sari = staff();
    get("/masuk");
    String before = session();

    HttpResponse<String> answer = signIn(sari.login().substring(0, 8) + " " + sari.login().substring(8), PASSWORD);

    assertThat(location(answer)).endsWith("/");
    assertThat(session()).isNotEqualTo(before);
    assertThat(get("/").body()).contains("KPPN Contoh", "Sari", "Buku Besar Berkas").doesNotContain("??");
    assertThat(audited("person.signed-in", sari)).isOne();
  }

  @Test
  void givenWrongPasswordOrUnknownNumber_whenSigningIn_thenTheSameAnswer() throws Exception {
    Person sari = staff();

    HttpResponse<String> wrong = signIn(sari.login(), "bukan kata sandinya");
    HttpResponse<String> unknown = signIn("199912312020011001", "bukan kata sandinya");

    assertThat(location(wrong)).isEqualTo(location(unknown)).endsWith("/masuk?gagal");
    assertThat(get("/masuk?gagal").body()).contains("tidak cocok");
    assertThat(audited("sign-in.refused", sari)).isOne();
  }

  @Test
  void givenManyWrongPasswords_whenTheRightOneFollows_thenLater() throws Exception {
    Person sari = staff();
    for (int i = 0; i < 6; i++) {
      signIn(sari.login(), "bukan kata sandinya");
    }

    assertThat(location(signIn(sari.login(), PASSWORD))).endsWith("/masuk?nanti");
  }

  @Test
  void givenSession_whenThePersonIsDisabled_thenTheNextRequestSignsOut() throws Exception {
    Person sari = staff();
    signIn(sari.login(), PASSWORD);
    assertThat(get("/").statusCode()).isEqualTo(200);

    people.setEnabled(null, sari.id(), false);

    assertThat(location(get("/"))).endsWith("/masuk");
    assertThat(location(signIn(sari.login(), PASSWORD))).endsWith("/masuk?gagal");
  }

  @Test
  void givenSession_whenThePasswordChanges_thenItEnds() throws Exception {
    Person sari = staff();
    signIn(sari.login(), PASSWORD);

    people.setPassword(null, sari.id(), "kata sandi yang lain");

    assertThat(location(get("/"))).endsWith("/masuk");
  }

  @Test
  void givenExpiredSession_whenHtmxOrApiAsks_thenTheyAreToldInTheirWay() throws Exception {
    HttpResponse<String> htmx = get("/layanan", "HX-Request", "true");
    HttpResponse<String> api = get("/api/v1/search", "Accept", "*/*");
    HttpResponse<String> bearer = get("/api/v1/search", "Authorization", "Bearer x");

    assertThat(htmx.statusCode()).isEqualTo(401);
    assertThat(htmx.headers().firstValue("HX-Redirect")).contains("/masuk");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(api.body()).contains("urn:jejak:problem:sign-in-needed", "\"reference\"");
    assertThat(bearer.statusCode()).isEqualTo(401);
  }

  @Test
  void givenStaff_whenManagingIsAsked_thenItDoesNotExist() throws Exception {
    signIn(staff().login(), PASSWORD);

    HttpResponse<String> manage = get("/kelola/orang");
    HttpResponse<String> nowhere = get("/tidak-ada");
    HttpResponse<String> api = get("/api/v1/tidak-ada", "Accept", "*/*");

    assertThat(manage.statusCode()).isEqualTo(404);
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(manage.body()).contains("Halaman tidak ditemukan", "Nomor rujukan").doesNotContain("??",
        "/aset/jejak.css");
    assertThat(api.statusCode()).isEqualTo(404);
    assertThat(api.body()).contains("urn:jejak:problem:not-found");
  }

  @Test
  void givenNoCsrfToken_whenSomethingIsSent_thenRefusedUnlessTheHeaderHasIt() throws Exception {
    signIn(administrator().login(), PASSWORD);
    String token = found(HEADER, get("/").body());
    Map<String, String> satker = Map.of("code", "423792", "name", "Kantor Contoh");

    HttpResponse<String> without = post("/kelola/satker", satker);
    HttpResponse<String> with = post("/kelola/satker", satker, "X-CSRF-TOKEN", token);
    HttpResponse<String> inAddress = browser.send(HttpRequest.newBuilder(at("/keluar?_csrf=" + token))
        .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString("--x--"))
        .build(), BodyHandlers.ofString());

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("kedaluwarsa");
    assertThat(location(with)).as("%d %s", with.statusCode(), with.body()).endsWith("/kelola/satker");
    assertThat(location(inAddress)).endsWith("/masuk?keluar");
    assertThat(satkers.byCode(office.id(), "423792", LocalDate.EPOCH.plusYears(100))).isPresent();
  }

  @Test
  void givenAdministrator_whenAPersonIsAdded_thenTheLinkSetsAPasswordOnce() throws Exception {
    signIn(administrator().login(), PASSWORD);
    String number = "199001012015" + NUMBERS.incrementAndGet();

    HttpResponse<String> added = post("/kelola/orang", Map.of("kind", "NIP", "login", number, "displayName", "Rina",
        "satkerCode", "", "staff", "true", "clearance", "T", "_csrf", csrf("/kelola/orang")));
    String page = get("/kelola/orang").body();
    String link = found(Pattern.compile("(/sandi/[A-Za-z0-9_-]+)"), page);

    assertThat(added.statusCode()).isEqualTo(302);
    assertThat(page).contains("Rina", number, "Menunggu sandi").doesNotContain("??");
    assertThat(post(link, Map.of("password", "pendek", "_csrf", csrf(link))).statusCode()).isEqualTo(422);
    assertThat(location(post(link, Map.of("password", PASSWORD, "_csrf", csrf(link))))).endsWith("/masuk");
    assertThat(get(link).statusCode()).isEqualTo(404);
    assertThat(people.byLogin(number).orElseThrow().hasPassword()).isTrue();
  }

  @Test
  void givenOfficer_whenAddedWithTheDaysOfTheCard_thenItHoldsOnThose() throws Exception {
    Satker satker = satkers.add(null, office.id(), "614205", "Kantor Lama", LocalDate.of(2020, 1, 1));
    signIn(administrator().login(), PASSWORD);
    Map<String, String> officer = Map.of("kind", "KIPS", "login", "KIPS-" + NUMBERS.incrementAndGet(), "displayName",
        "Ani", "satkerCode", "614205", "clearance", "B", "from", "2024-01-05", "until", "2099-12-31", "_csrf", csrf(
            "/kelola/orang"));

    HttpResponse<String> added = post("/kelola/orang", officer);

    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    assertThat(cards.ofSatker(office.id(), satker.id())).singleElement().satisfies(card -> {
      assertThat(card.validFrom()).isEqualTo("2024-01-05");
      assertThat(card.validUntil()).isEqualTo("2099-12-31");
    });
    Map<String, String> backwards = new HashMap<>(officer);
    backwards.put("login", "KIPS-" + NUMBERS.incrementAndGet());
    backwards.put("until", "2023-12-31");
    HttpResponse<String> refused = post("/kelola/orang", backwards);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"2023-12-31\"").doesNotContain("??");
  }

  @Test
  void givenAdministrator_whenAFormIsWrong_thenItComesBackWithTheReason() throws Exception {
    signIn(administrator().login(), PASSWORD);

    HttpResponse<String> refused = post("/kelola/orang", Map.of("kind", "NIP", "login", "123", "displayName", "Rina",
        "satkerCode", "", "staff", "true", "clearance", "T", "_csrf", csrf("/kelola/orang")));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("18 angka", "value=\"Rina\"").doesNotContain("??");
  }

  @Test
  void givenTwoSessions_whenOneIsEndedFromTheOther_thenOnlyThatOne() throws Exception {
    Person sari = staff();
    signIn(sari.login(), PASSWORD);
    String elsewhere = session();
    cookies.getCookieStore().removeAll();
    signIn(sari.login(), PASSWORD);
    String page = get("/akun").body();
    Matcher ending = Pattern.compile("/akun/sesi/([0-9a-f-]{36})/akhiri").matcher(page);
    Set<String> all = ending.results().map(found -> found.group(1)).collect(Collectors.toSet());
    String own = found(Pattern.compile("(?s)Sesi ini.*?/akun/sesi/([0-9a-f-]{36})/akhiri"), page);
    String other = all.stream().filter(id -> !id.equals(own)).findFirst().orElseThrow();

    HttpResponse<String> ended = post("/akun/sesi/" + other + "/akhiri", Map.of("_csrf", csrf("/akun")));

    assertThat(all).hasSize(2);
    assertThat(page).doesNotContain("??", elsewhere);
    assertThat(location(ended)).endsWith("/akun");
    assertThat(get("/akun").statusCode()).isEqualTo(200);
    assertThat(post("/akun/sesi/" + other + "/akhiri", Map.of("_csrf", csrf("/akun"))).statusCode()).isEqualTo(404);
    HttpResponse<String> gone = HttpClient.newHttpClient().send(HttpRequest.newBuilder(at("/")).header("Cookie",
        "jejak=" + elsewhere).header("Accept", "text/html").build(), BodyHandlers.ofString());
    assertThat(location(gone)).endsWith("/masuk");
    assertThat(audited("session.ended", sari)).isOne();
  }

  @Test
  void givenAdministrator_whenAPersonIsShown_thenItsSessionsCanBeEndedAndItsStateIsSaid() throws Exception {
    Person sari = staff();
    signIn(sari.login(), PASSWORD);
    String hers = session();
    cookies.getCookieStore().removeAll();
    signIn(administrator().login(), PASSWORD);
    String path = "/kelola/orang/" + sari.id();
    String page = get(path).body();

    post(found(Pattern.compile("(" + path + "/sesi/[0-9a-f-]{36}/akhiri)"), page), Map.of("_csrf", csrf(path)));

    assertThat(page).contains("Dapat masuk").doesNotContain("??");
    HttpResponse<String> gone = HttpClient.newHttpClient().send(HttpRequest.newBuilder(at("/")).header("Cookie",
        "jejak=" + hers).header("Accept", "text/html").build(), BodyHandlers.ofString());
    assertThat(location(gone)).endsWith("/masuk");
    assertThat(get("/kelola/orang/" + Ids.next()).statusCode()).isEqualTo(404);
  }

  @Test
  void givenOfficer_whenTheCardIsBlocked_thenTheSessionEndsAndSignInIsRefused() throws Exception {
    String code = Integer.toString(NUMBERS.incrementAndGet());
    Satker satker = satkers.add(null, office.id(), code, "Kantor Kartu", LocalDate.of(2020, 1, 1));
    Person ani = people.add(null, NewPerson.satkerOfficer("KIPS-" + code, "Ani", office.id(), satker.id()));
    people.setPassword(null, ani.id(), PASSWORD);
    signIn(ani.login(), PASSWORD);
    assertThat(get("/akun").body()).contains("KIPS-" + code);
    assertThat(get("/kartu?q=" + code).statusCode()).isEqualTo(404);
    assertThat(get("/satker/" + satker.id() + "/kartu").statusCode()).isEqualTo(404);

    cards.block(ani.id(), office.id(), cards.ofPerson(ani.id()).getFirst().id());

    assertThat(location(get("/"))).endsWith("/masuk");
    assertThat(location(signIn(ani.login(), PASSWORD))).endsWith("/masuk?gagal");
    cookies.getCookieStore().removeAll();
    signIn(staff().login(), PASSWORD);
    assertThat(get("/kartu?q=" + code).body()).contains("Ani", "Diblokir").doesNotContain("??");
    assertThat(get("/satker/" + satker.id() + "/kartu").body()).contains("Ani", "Kantor Kartu");
  }

  @Test
  void givenEnglish_whenChosenOnce_thenItStays() throws Exception {
    get("/masuk?bahasa=en");

    assertThat(get("/masuk").body()).contains("lang=\"en\"", "Password").doesNotContain("Kata sandi", "??");
  }

  @Test
  void givenAssets_whenAsked_thenTheyKeepForAYearWithoutASession() throws Exception {
    String sheet = found(Pattern.compile("href=\"(/aset/jejak-[0-9a-f]{32}\\.css)\""), get("/masuk").body());
    cookies.getCookieStore().removeAll();

    HttpResponse<String> asset = get(sheet);

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
    assertThat(asset.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(get("/aset/tidak-ada.css").statusCode()).isEqualTo(404);
  }

  @Test
  void givenALinkOfTheFirstStart_whenFollowed_thenAnAdministratorOnce() throws Exception, IOException {
    database.sql("UPDATE person SET disabled_at = NOW(6) WHERE administrator").update();
    String earlier = first.linkToken().orElseThrow();
    String path = "/mulai/" + first.linkToken().orElseThrow();
    assertThat(get("/mulai/" + earlier).statusCode()).isEqualTo(404);

    HttpResponse<String> done = post(path,
        Map.of("officeCode", "088", "officeName", "KPPN Kedua", "zone", "WIT", "nip",
            "196501011990" + NUMBERS.incrementAndGet(), "displayName", "Tono", "password", PASSWORD, "_csrf",
            csrf(path)));

    assertThat(location(done)).endsWith("/masuk");
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(first.linkToken()).isEmpty();
    assertThat(offices.byCode("088").orElseThrow().zone()).isEqualTo(OfficeZone.WIT);
  }
}
