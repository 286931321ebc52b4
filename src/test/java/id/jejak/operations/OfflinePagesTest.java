package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal without a line: answers are kept and verified, found and read; a question waits and arrives once. */
@Tag("browser")
class OfflinePagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  /** Takes a pack after something was done to its bytes; why it was refused. */
  private static final String TAKE = """
      async (change) => {
        const text = new TextDecoder().decode(await (await fetch('/tanya/paket')).arrayBuffer());
        let [head, signature, ...lines] = text.split('\\n');
        let body = lines.join('\\n');
        if (change === 'tanda') { head = head.replace('"format":1', '"format":1 '); }
        if (change === 'putus') { body = body.slice(0, -100); }
        if (change === 'isi') { body = body.replace('OTP', 'OTB'); }
        if (change === 'kepala') { head = head.slice(0, 40); signature = ''; body = ''; }
        if (change === 'versi') { head = head.replace('"format":1', '"format":2'); }
        if (change === 'kunci') { head = head.replace(/"key":"MFk[^"]{20}/, '"key":"MFkabcdefghijklmnopqrst'); }
        const bytes = new TextEncoder().encode(change === 'kepala' ? head : [head, signature, body].join('\\n'));
        try { await Simpan.take(bytes); return 'diambil'; } catch (e) { return e.why || String(e); }
      }""";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void plant() throws Exception {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_OFFLINE_LOOKAGAIN", "1s").runPreparedDemo();
    PlantedAnswers.in(jejak);
    packedAs(body -> body.contains("\"n\":14,"));
    RunningJejak.await("the answers on the shelf", () -> get("/tanya?q=otp+sakti").body().contains("/tanya/"
        + PlantedAnswers.SUCCESSOR));
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  /** What a page says itself; that a cut line is complained of by the browser is all right. */
  @AfterEach
  void noErrors() {
    assertThat(complaints).isEmpty();
  }

  private static void packedAs(Predicate<String> wanted) {
    RunningJejak.await("the pack", () -> wanted.test(get("/tanya/paket").body()));
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int count(String sql) {
    try (Connection database = jejak.database(); ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(String sql) throws SQLException {
    try (Connection database = jejak.database()) {
      assertThat(database.createStatement().executeUpdate(sql)).isPositive();
    }
  }

  private Page phone(ColorScheme colours) {
    Page page = browser.page(360, 740, colours, true);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  /** A device that keeps the answers. */
  private Page keeping(ColorScheme colours) {
    Page page = phone(colours);
    page.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    page.locator("#luring button").click();
    assertThat(page.locator("#luring")).containsText("tersimpan di perangkat ini");
    return page;
  }

  private static Locator draft(Page page) {
    return page.locator(".titipan li").first();
  }

  private static void write(Page page, String subject) {
    page.locator("#titip-perihal").fill(subject);
    page.locator("#titip-pesan").fill("Ditulis saat jaringan terputus.");
    page.locator(".titip button[type=submit]").click();
    assertThat(draft(page)).containsText("Menunggu jaringan");
  }

  private static int recorded(String subject) {
    return count("SELECT COUNT(*) FROM interaction WHERE subject = '" + subject + "'");
  }

  private static void signIn(Page page) {
    page.locator("input[name=nomor]").fill(DemoOffice.SATKERS.getFirst().kips());
    page.locator("input[name=sandi]").fill(DemoOffice.PASSWORD);
    page.locator("main button[type=submit]").click();
  }

  @Test
  void givenAnswersKept_whenTheLineIsCut_thenAChatIsUnderstoodAndTheAnswerIsRead() {
    Page page = keeping(ColorScheme.LIGHT);
    Browser.shoot(page, "luring-tersimpan-ponsel");
    page.context().setOffline(true);

    page.navigate(jejak.address() + "/tanya?q=kak+otp+sakti+ga+masuk2");

    assertThat(page.locator(".luring-per")).containsText("Jawaban per ");
    assertThat(page.locator(".hasil h2").first()).containsText("Kenapa OTP SAKTI");
    Browser.shoot(page, "luring-hasil-ponsel");
    Browser.accessible(page);
    page.locator(".hasil a").first().click();
    assertThat(page.locator("h1")).hasText("Kenapa OTP SAKTI tidak kunjung masuk?");
    assertThat(page.locator(".langkah li")).hasCount(4);
    page.locator("#q").fill("dana retur rekening pasif");
    page.locator("#q").press("Enter");
    assertThat(page.locator(".hasil h2").first()).containsText("rekening penerima pasif");
    page.goBack();
    assertThat(page.locator("h1")).hasText("Kenapa OTP SAKTI tidak kunjung masuk?");
  }

  @Test
  void givenAnswersKept_whenTheLineIsCut_thenEveryPageLooksAsItDidAndMarkupIsText() {
    for (ColorScheme colours : ColorScheme.values()) {
      if (colours == ColorScheme.NO_PREFERENCE) {
        continue;
      }
      String suffix = colours == ColorScheme.DARK ? "-gelap" : "-terang";
      Page page = keeping(colours);
      page.context().setOffline(true);
      look(page, "/tanya", "Tanya Jawab", "luring-rumah" + suffix);
      look(page, "/tanya/topik/sakti", "SAKTI", "luring-topik" + suffix);
      look(page, "/tanya/" + PlantedAnswers.HEAVY, "SPP tidak dapat disimpan", "luring-jawaban" + suffix);
      assertThat(page.locator(".dasar")).containsText("belum ada dalam daftar peraturan kami");
      look(page, "/tanya/" + PlantedAnswers.REPLACED, "Berapa lama dispensasi", "luring-diganti" + suffix);
      assertThat(page.locator("div.ragu")).containsText("dasar hukum diganti");
      look(page, "/tanya/" + PlantedAnswers.HOSTILE, "<script>alert('tanya')</script>", "luring-markup" + suffix);
      look(page, "/tanya?q=zamrud+khatulistiwa+bertabur", "Jawaban untuk", "luring-kosong" + suffix);
      assertThat(page.locator(".tidak-ada")).isVisible();
      look(page, "/tanya/9999", "Tidak ada di perangkat ini", "luring-tidak-ada" + suffix);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
      page.context().close();
    }
    Page paper = keeping(ColorScheme.LIGHT);
    paper.context().setOffline(true);
    paper.navigate(jejak.address() + "/tanya/" + PlantedAnswers.HEAVY);
    assertThat(paper.locator(".inti")).isVisible();
    paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(paper.locator(".titip")).isHidden();
    Browser.shoot(paper, "luring-cetak");
  }

  private static void look(Page page, String path, String title, String name) {
    page.navigate(jejak.address() + path);
    assertThat(page.locator("h1")).containsText(title);
    Browser.shoot(page, name);
    Browser.accessible(page);
  }

  @Test
  void givenQuestionWrittenWithoutALine_whenTheLineReturnsAndItsWriterSignsIn_thenItArrivesOnce() {
    Page page = keeping(ColorScheme.LIGHT);
    String subject = "Titipan sebelum masuk";
    page.context().setOffline(true);
    page.navigate(jejak.address() + "/tanya?q=zamrud+khatulistiwa");
    assertThat(page.locator("#titip-perihal")).hasValue("zamrud khatulistiwa");
    write(page, subject);
    Browser.shoot(page, "luring-titipan-menunggu");
    page.reload();
    assertThat(draft(page)).containsText("Menunggu jaringan");

    page.context().setOffline(false);

    assertThat(draft(page)).containsText("Menunggu Anda masuk");
    assertThat(recorded(subject)).isZero();
    draft(page).locator("a").click();
    signIn(page);
    assertThat(draft(page)).containsText("Terkirim");
    Browser.shoot(page, "luring-titipan-terkirim");
    Browser.accessible(page);
    page.reload();
    page.evaluate("Titip.send()");
    assertThat(recorded(subject)).isOne();
    draft(page).locator("a").click();
    assertThat(page.locator("h1")).containsText(subject);
  }

  @Test
  void givenWriterWhoIsSignedIn_whenTheLineReturns_thenItIsSentByItselfAndOnceByHoweverMany() {
    Page page = keeping(ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/masuk");
    signIn(page);
    page.locator(".cari-besar").waitFor();
    page.navigate(jejak.address() + "/tanya");
    assertThat(page.locator("#luring")).containsText("tersimpan di perangkat ini");
    page.context().setOffline(true);
    page.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    String subject = "Titipan yang dikirim sendiri";
    write(page, subject);

    page.context().setOffline(false);
    page.evaluate("Promise.all([Titip.send(), Titip.send(), Titip.send()])");

    assertThat(draft(page)).containsText("Terkirim");
    assertThat(recorded(subject)).isOne();
    assertThat(
        count("SELECT COUNT(*) FROM message JOIN interaction ON interaction.id = interaction_id WHERE subject = '"
            + subject + "'"))
        .isOne();
  }

  @Test
  void givenSharedDevice_whenTheTickIsCleared_thenNothingIsSentBeforeSomebodySaysSo() {
    Page page = keeping(ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/masuk");
    signIn(page);
    page.locator(".cari-besar").waitFor();
    page.context().setOffline(true);
    page.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    String subject = "Titipan di perangkat bersama";
    page.locator("[name=itself]").uncheck();
    write(page, subject);

    page.context().setOffline(false);

    assertThat(draft(page)).containsText("Menunggu Anda kirim");
    assertThat(recorded(subject)).isZero();
    draft(page).locator("button", new Locator.LocatorOptions().setHasText("Kirim sebagai")).click();
    assertThat(draft(page)).containsText("Terkirim");
    assertThat(recorded(subject)).isOne();
  }

  @Test
  void givenPackThatIsNotRight_whenItComes_thenItIsRefusedAndTheOldOneStays() {
    Page page = keeping(ColorScheme.LIGHT);
    Object before = page.evaluate("async () => [(await Simpan.pack()).sequence, (await Simpan.lines()).length]");

    for (Map.Entry<String, String> hostile : Map.of("tanda", "tanda", "putus", "putus", "isi", "putus", "kepala",
        "putus", "versi", "versi").entrySet()) {
      assertThat(page.evaluate(TAKE, hostile.getKey())).as(hostile.getKey()).isEqualTo(hostile.getValue());
    }
    // An installation whose key was changed before says by a signature that the next key is its own.
    assertThat(page.evaluate(TAKE, "kunci")).isIn("kunci", "tanda");

    assertThat(page.evaluate("async () => [(await Simpan.pack()).sequence, (await Simpan.lines()).length]")).isEqualTo(
        before);
    assertThat(page.evaluate(TAKE, "tidak diubah")).isEqualTo("diambil");
  }

  @Test
  void givenLineOnWhichSomebodySits_whenUpdating_thenASentenceSaysWhatHappenedAndWhatIsKept() {
    Page page = keeping(ColorScheme.LIGHT);
    String pack = get("/tanya/paket").body();
    page.context().route(Pattern.compile(".*/tanya/paket\\?.*"), route -> route.fulfill(
        new Route.FulfillOptions().setBody(pack.replace("OTP", "OTB").replaceFirst(
            "\"sequence\":", "\"sequence\":9"))));

    page.locator("#luring button").first().click();

    assertThat(page.locator("#luring")).containsText("Tanda tangan paket jawaban tidak cocok");
    assertThat(page.locator("#luring")).containsText("tersimpan di perangkat ini");
    Browser.shoot(page, "luring-ditolak");
    Browser.accessible(page);
  }

  @Test
  void givenAnswersThatChangedSince_whenUpdated_thenOnlyTheseAreFetchedAndWithdrawnOnesSaySo() throws Exception {
    Page page = keeping(ColorScheme.LIGHT);
    Object before = page.evaluate("async () => (await Simpan.pack()).sequence");
    change("UPDATE answer SET state = 'WITHDRAWN', state_since = '2026-11-30 03:00:00' WHERE number = 14");
    change("UPDATE answer_version JOIN answer ON answer.id = answer_id SET summary = 'Paling lambat tanggal 12.' WHERE"
        + " number = 12");
    packedAs(body -> body.contains("tanggal 12.") && body.contains("\"since\":\"2026-11-30\""));
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/tanya/paket")) {
        asked.add(request.url());
      }
    });

    page.locator("#luring button").first().click();

    RunningJejak.await("the delta", () -> !before.equals(page.evaluate("async () => (await Simpan.pack()).sequence")));
    assertThat(asked).hasSize(1).allMatch(url -> url.endsWith("?dari=" + before));
    assertThat(get("/tanya/paket?dari=" + before).body().length()).isLessThan(get("/tanya/paket").body().length() / 2);
    page.context().setOffline(true);
    page.navigate(jejak.address() + "/tanya/14");
    assertThat(page.locator("main")).containsText("ditarik pada 30 November 2026");
    page.navigate(jejak.address() + "/tanya/12");
    assertThat(page.locator(".inti")).hasText("Paling lambat tanggal 12.");
    page.navigate(jejak.address() + "/tanya?q=kartu+kips+hilang");
    assertThat(page.locator("main")).not().containsText("bagaimana mengganti");
  }

  @Test
  void givenKeyThatWasChanged_whenUpdated_thenTheDeviceFollowsTheOldKey() throws Exception {
    Page page = keeping(ColorScheme.LIGHT);
    JsonNode before = head();
    Page administrator = browser.desktop();
    Browser.signIn(administrator, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    administrator.navigate(jejak.address() + "/kelola/paket");
    assertThat(administrator.locator("h1")).hasText("Paket luring");
    Browser.accessible(administrator);
    administrator.locator("main form button").click();
    assertThat(administrator.locator("#pesan")).containsText("Kunci diganti");
    Browser.shoot(administrator, "luring-kelola");
    packedAs(body -> JSON.readTree(body.split("\n", 2)[0]).path("keys").size() > before.path("keys").size());

    assertThat(page.evaluate(TAKE, "tidak diubah")).isEqualTo("diambil");

    assertThat(head().path("installation")).isEqualTo(before.path("installation"));
    assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'answers.pack-key-changed'")).isPositive();
    assertThat(keeping(ColorScheme.LIGHT).locator("#luring")).containsText("tersimpan");
  }

  private static JsonNode head() {
    return JSON.readTree(get("/tanya/paket").body().split("\n", 2)[0]);
  }

  @Test
  void givenReaderWhoKeepsNothing_whenReading_thenNothingIsFetchedUnasked() {
    Page page = phone(ColorScheme.LIGHT);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(jejak.address() + "/tanya/" + PlantedAnswers.HEAVY);
    page.waitForLoadState();
    assertThat(page.locator("#luring button")).isVisible();

    assertThat(asked).noneMatch(url -> url.contains("luring") || url.contains("paket") || url.contains("pekerja"));
    assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")).isEqualTo(0);
    assertThat(page.locator("link[rel=canonical]")).hasAttribute("href", Pattern.compile(".*/tanya/"
        + PlantedAnswers.HEAVY + "$"));
  }

  @Test
  void givenAnswersKept_whenRemoved_thenTheDeviceKeepsNothingAndTheyMayBeKeptAgain() {
    Page page = keeping(ColorScheme.LIGHT);

    page.locator("#luring button").last().click();

    assertThat(page.locator("#luring")).containsText("dihapus dari perangkat ini");
    assertThat(page.evaluate("async () => [(await Simpan.lines()).length, (await caches.keys()).length]")).isEqualTo(
        List.of(0, 0));
    page.locator("#luring button").click();
    assertThat(page.locator("#luring")).containsText("tersimpan di perangkat ini");
  }

  @Test
  void givenProgramThatAsks_thenManifestWorkerAndPackAreWhatBrowsersExpect() {
    HttpResponse<String> manifest = get("/tanya/manifes.webmanifest");
    JsonNode said = JSON.readTree(manifest.body());
    assertThat(manifest.headers().firstValue("Content-Type").orElse("")).startsWith("application/manifest+json");
    assertThat(said.path("start_url").asString()).isEqualTo("/tanya");
    said.path("icons").forEach(icon -> assertThat(get(icon.path("src").asString()).statusCode()).isEqualTo(200));
    HttpResponse<String> worker = get("/tanya/pekerja.js");
    assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/tanya");
    assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
    assertThat(worker.headers().firstValue("Content-Security-Policy").orElse("")).contains("worker-src 'self'",
        "manifest-src 'self'");
    HttpResponse<String> pack = get("/tanya/paket", "Accept-Encoding", "gzip");
    assertThat(pack.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(get("/tanya/paket").headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(get("/tanya/paket?dari=1").statusCode()).isEqualTo(410);
    assertThat(get("/tanya/paket?dari=99999999999").statusCode()).isEqualTo(410);
    assertThat(get("/tanya/paket?dari=satu").statusCode()).isEqualTo(400);
    assertThat(get("/titipan/pengirim").statusCode()).isEqualTo(302);
  }
}
