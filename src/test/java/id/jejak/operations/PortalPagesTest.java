package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.Sizes;
import com.microsoft.playwright.options.WaitUntilState;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages of answers, as a reader without an account gets them: light, without a session, and with words for all. */
@Tag("browser")
class PortalPagesTest {
  private static final Logger log = LoggerFactory.getLogger(PortalPagesTest.class);
  private static final int FIRST_VISIT = 30_000;
  private static final int PAGE = 12_000;
  private static final String HEAVY = "/tanya/" + PlantedAnswers.HEAVY;

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void plant() throws Exception {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    PlantedAnswers.in(jejak);
    RunningJejak.await("the answers on the shelf", () -> {
      try {
        return get("/tanya?q=otp+sakti").body().contains("/tanya/" + PlantedAnswers.SUCCESSOR);
      } catch (IOException | InterruptedException e) {
        return false;
      }
    });
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Accept",
        "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> vote(int number, String form, String... headers) throws IOException,
      InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + "/tanya/" + number + "/suara"))
        .header("Content-Type", Routes.FORM).header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(
            form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static int votes(int number) throws SQLException {
    return count("SELECT COUNT(*) FROM answer_vote JOIN answer ON answer.id = answer_id WHERE number = " + number);
  }

  private static int count(String sql) throws SQLException {
    try (Connection database = jejak.database();
        ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void givenReader_whenAskingInTheWordsOfAChat_thenTheAnswerIsReadWithItsSteps() {
    Page page = browser.page(390, 780, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/tanya");
    page.locator("#q").fill("kak otp sakti ga masuk2");
    page.locator("#q").press("Enter");
    assertThat(page.locator(".hasil h2").first()).containsText("Kenapa OTP SAKTI");
    page.locator(".hasil a").first().click();

    assertThat(page.locator("h1")).hasText("Kenapa OTP SAKTI tidak kunjung masuk?");
    assertThat(page.locator(".inti")).containsText("gangguan operator");
    assertThat(page.locator(".langkah li")).hasCount(4);
    assertThat(page.context().cookies()).as("cookies").isEmpty();
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenAskedAndJudged_thenItWorksAllTheSame() throws Exception {
    Page page = browser.page(390, 780, ColorScheme.LIGHT, false);
    int before = votes(3);
    page.navigate(jejak.address() + "/tanya?q=dana+retur+rekening+pasif");
    page.locator(".hasil a").first().click();
    assertThat(page.locator("h1")).containsText("rekening penerima pasif");

    page.locator("#kata").fill("jelas");
    page.locator("button[value=ya]").click();

    assertThat(page.locator(".terima")).containsText("Terima kasih");
    assertThat(page).hasURL(Pattern.compile(".*/tanya/3\\?suara=terima#membantu"));
    assertThat(votes(3)).isEqualTo(before + 1);
    assertThat(page.context().cookies()).as("cookies").isEmpty();
    browser.noComplaints();
  }

  @Test
  void givenKeyboard_whenTyping_thenLikelyAnswersAreOfferedOneRequestAtATimeAndTakingOneIsCounted() throws Exception {
    Page page = browser.page(1366, 800, ColorScheme.LIGHT, true);
    List<String> asked = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<Integer> atOnce = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/saran?")) {
        asked.add(request.url());
        open.add(request.url());
        atOnce.add(open.size());
      }
    });
    page.onRequestFinished(request -> open.remove(request.url()));
    page.navigate(jejak.address() + "/tanya");
    Locator list = page.locator("#saran");
    page.locator("#q").focus();
    page.keyboard().type("supplier ditolak nama");

    assertThat(list.locator("[role=option]").first()).containsText("Supplier baru ditolak");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    assertThat(asked.size()).as("not one for each letter").isLessThan(10);
    assertThat(atOnce).as("one at a time").containsOnly(1);
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "saran-0");
    shoot(page, "tanya-saran-meja-terang");
    page.keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(page.locator("#q")).hasValue("supplier ditolak nama");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).containsText("Supplier baru ditolak");
    RunningJejak.await("the count", () -> {
      try {
        return count("SELECT COALESCE(SUM(taken), 0) FROM answer_day WHERE number = 13") == 1;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
    browser.noComplaints();
  }

  @Test
  void givenNothingThatFits_whenAsked_thenSaidSoAndWhatWasTypedGoesAlongToTheOffice() {
    Page page = browser.page(390, 780, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/tanya?q=zamrud+khatulistiwa+%26+bertabur");
    assertThat(page.locator(".tidak-ada")).containsText("Belum ada jawaban yang cocok");
    shoot(page, "tanya-kosong-ponsel");
    page.locator(".tombol.utama").click();

    page.locator("input[name=nomor]").fill(DemoOffice.SATKERS.get(0).kips());
    page.locator("input[name=sandi]").fill(DemoOffice.PASSWORD);
    page.locator("main button[type=submit]").click();

    assertThat(page.locator("#subject")).hasValue("zamrud khatulistiwa & bertabur");
    page.locator("#subject").fill("OTP SAKTI tidak masuk");
    assertThat(page.locator("#mirip")).containsText("Kenapa OTP SAKTI");
    Browser.accessible(page);
    shoot(page, "tanya-di-formulir");
    browser.noComplaints();
  }

  @Test
  void givenEmptyProfile_whenAnAnswerIsOpened_thenItIsLightOnTheLineAndNearlyNothingTheSecondTime() throws Exception {
    for (String path : List.of("/tanya", HEAVY, "/tanya?q=dispensasi+spm", "/tanya/topik/dispensasi")) {
      Page page = browser.page(360, 740, ColorScheme.LIGHT, true);
      int first = bytes(page, path);
      // What others read meanwhile may change the list of what is read most, which then comes whole once more.
      int second = Math.min(bytes(page, path), bytes(page, path));
      page.context().close();
      log.atInfo().log("{}: {} bytes at the first visit, {} at the second", path, first, second);

      assertThat(first).as(path).isLessThan(FIRST_VISIT);
      assertThat(second).as(path + " again").isLessThan(2_000);
    }
  }

  private static int bytes(Page page, String path) {
    List<Request> requests = new ArrayList<>();
    page.onRequestFinished(requests::add);
    page.navigate(jejak.address() + path);
    page.waitForLoadState();
    assertThat(page.locator("main")).isVisible();
    int sum = 0;
    for (Request request : List.copyOf(requests)) {
      Sizes sizes = request.sizes();
      sum += sizes.responseBodySize + sizes.responseHeadersSize;
    }
    return sum;
  }

  @Test
  void givenProgramThatAsksAsABrowserDoes_whenAllOfAPageIsFetched_thenWithinTheBudgetAndCompressed() throws Exception {
    Pattern linked = Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"");
    HttpResponse<byte[]> page = zipped(HEAVY);
    String html = unzipped(page);
    int sum = page.body().length;
    assertThat(sum).as("HTML").isLessThan(PAGE);
    List<String> parts = linked.matcher(html).results().map(result -> result.group(1)).distinct().toList();
    assertThat(parts).hasSize(4);
    for (String part : parts) {
      HttpResponse<byte[]> answer = zipped(part);
      assertThat(answer.statusCode()).as(part).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(part)
          .contains("immutable");
      if (!part.endsWith(".svg")) {
        assertThat(answer.headers().firstValue("Content-Encoding")).as(part).contains(
            "gzip");
      }
      log.atInfo().log("{}: {} bytes", part, answer.body().length);
      sum += answer.body().length;
    }
    log.atInfo().log("{}: {} bytes of HTML, {} with all", HEAVY, page.body().length, sum);
    assertThat(sum).isLessThan(FIRST_VISIT);
  }

  private static HttpResponse<byte[]> zipped(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Accept-Encoding",
        "gzip, deflate").header("Accept", "text/html").build(), BodyHandlers.ofByteArray());
  }

  private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  @Test
  void givenTagOfAPage_whenAskedAgain_thenOnlyWhatChangedIsSent() throws Exception {
    HttpResponse<String> first = get(HEAVY);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = get(HEAVY, "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/tanya/3", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void givenWeakLine_whenAnAnswerIsOpened_thenItIsReadSoon() {
    Page page = browser.page(360, 740, ColorScheme.LIGHT, true);
    CDPSession line = page.context().newCDPSession(page);
    line.send("Network.enable");
    JsonObject weak = new JsonObject();
    weak.addProperty("offline", false);
    weak.addProperty("latency", 800);
    weak.addProperty("downloadThroughput", 8_000);
    weak.addProperty("uploadThroughput", 8_000);
    line.send("Network.emulateNetworkConditions", weak);
    long begun = System.nanoTime();

    page.navigate(jejak.address() + HEAVY, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator(".langkah li").last()).isVisible();

    long read = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    page.waitForLoadState();
    String paint = "performance.getEntriesByName('first-contentful-paint')";
    RunningJejak.await("the first paint", () -> Boolean.TRUE.equals(page.evaluate(paint + ".length > 0")));
    Object painted = page.evaluate(paint + "[0].startTime");
    log.atInfo().log("at 64 kbit/s with 800 ms: the last step is there after {} ms, first paint at {} ms, all after {}"
        + " ms", read, painted, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    assertThat(page.locator(".inti")).isVisible();
    page.context().close();
  }

  @Test
  void givenAnswerThatHoldsNoMore_whenItsAddressIsOpened_thenItSaysWhatTookItsPlace() throws Exception {
    HttpResponse<String> withdrawn = get("/tanya/" + PlantedAnswers.WITHDRAWN);
    HttpResponse<String> superseded = get("/tanya/" + PlantedAnswers.SUPERSEDED);

    assertThat(withdrawn.statusCode()).isEqualTo(410);
    assertThat(withdrawn.body()).contains("ditarik pada", "Tanyakan ke kantor");
    assertThat(superseded.statusCode()).isEqualTo(200);
    assertThat(superseded.body()).contains("sudah diganti", "/tanya/"
        + PlantedAnswers.SUCCESSOR);
    assertThat(get("/tanya?q=gaji+susulan+disket").body()).doesNotContain(
        "gaji susulan lewat disket</a>");
  }

  @Test
  void givenRegulationThatWasReplaced_whenAsked_thenTheAnswerStandsLowerAndSaysWhy() throws Exception {
    String body = get("/tanya?q=dispensasi+spm").body();

    int doubted = body.indexOf("/tanya/" + PlantedAnswers.REPLACED + "?dari=cari\"");
    assertThat(doubted).isGreaterThan(body.indexOf("/tanya/9?dari=cari\""));
    assertThat(body.substring(doubted)).contains("dasar hukum diganti",
        "didahulukan");
    assertThat(get("/tanya/" + PlantedAnswers.REPLACED).body()).contains(
        "diganti dengan PMK 62/2023");
    assertThat(get(HEAVY).body()).contains("belum ada dalam daftar peraturan kami");
  }

  @Test
  void givenMarkupInAnswersAndQuestions_whenShown_thenItIsText() throws Exception {
    for (String path : List.of("/tanya", "/tanya/" + PlantedAnswers.HOSTILE, "/tanya?q=arti+retur",
        "/tanya?q=%3Cscript%3Ealert(1)%3C/script%3E", "/tanya?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/tanya/saran?q=arti+retur", "/tanya/topik/umum", "/tanya/umpan.xml")) {
      assertThat(get(path).body()).as(path).doesNotContain("<script>alert",
          "<img src=x", "href=\"javascript", "<b>retur");
    }
    Page page = browser.desktop();
    page.navigate(jejak.address() + "/tanya/" + PlantedAnswers.HOSTILE);
    assertThat(page.locator("h1")).hasText("<script>alert('tanya')</script> Apa arti <b>retur</b>?");
    browser.noComplaints();
  }

  @Test
  void givenAddressesThatHoldNothing_whenAsked_thenAClearPage() throws Exception {
    for (String path : List.of("/tanya/-5", "/tanya/0", "/tanya/99999", "/tanya/999999999999", "/tanya/abc",
        "/tanya/1.5", "/tanya/topik/tidak-ada", "/tanya/%F0%9F%98%80", "/tanya/topik/%00")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(404, 400);
      if (answer.statusCode() == 404) {
        assertThat(answer.body()).as(path).contains("Tidak ada jawaban di alamat ini");
      }
    }
    for (String query : List.of("%00", "%EF%BF%BF", "%ED%A0%80", "%C0%AF", "%E2%80%AE", "a".repeat(7_000), "%22",
        "-")) {
      HttpResponse<String> answer = get("/tanya?q=" + query);
      assertThat(answer.statusCode()).as(query.substring(0, 1)).isIn(200, 400);
      assertThat(answer.body()).contains("<main");
    }
  }

  @Test
  void givenMegabyteInTheAddress_whenAsked_thenRefusedAndTheServerGoesOn() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(jejak.address()).getPort());
        OutputStream out = socket.getOutputStream()) {
      socket.setSoTimeout(30_000);
      try {
        out.write(("GET /tanya?q=" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF_8));
      } catch (IOException e) {
        log.atDebug().setCause(e).log("the server did not read to the end");
      }
    }
    assertThat(get("/tanya").statusCode()).isEqualTo(200);
  }

  @Test
  void givenVoteFromElsewhere_whenSent_thenNotCounted() throws Exception {
    int before = votes(12);

    assertThat(vote(12, "membantu=ya").statusCode()).isEqualTo(422);
    assertThat(vote(12, "membantu=ya", "Origin", "https://lain.example").body())
        .contains("Penilaian hanya diterima dari halaman jawabannya sendiri");
    assertThat(vote(12, "membantu=mungkin", "Origin", jejak.address()).statusCode())
        .isEqualTo(422);
    assertThat(vote(-12, "membantu=ya", "Origin", jejak.address()).statusCode())
        .isEqualTo(422);
    assertThat(vote(PlantedAnswers.WITHDRAWN, "membantu=ya", "Origin", jejak.address())
        .statusCode()).isEqualTo(404);
    assertThat(votes(12)).isEqualTo(before);
  }

  @Test
  void givenManyVotesFromOneAddress_whenSent_thenAFewAreCounted() throws Exception {
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      HttpResponse<String> answer = vote(14, "membantu=tidak&kata=kurang", "Origin", jejak.address());
      refused += answer.statusCode() == 429 ? 1 : 0;
    }

    assertThat(refused).isEqualTo(3);
    assertThat(votes(14)).isEqualTo(5);
  }

  @Test
  void givenNobodySignedIn_whenPagesAreAsked_thenNoSessionAndNothingElseIsOpen() throws Exception {
    for (String path : List.of("/tanya", HEAVY, "/tanya?q=otp", "/tanya/saran?q=otp", "/tanya/umpan.xml",
        "/tanya/topik/sakti")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(
          path).contains("script-src 'self'");
    }
    assertThat(vote(12, "membantu=ya", "Origin", jejak.address()).headers().allValues(
        "Set-Cookie")).isEmpty();
    for (String path : List.of("/tanya/1/lain", "/tanya/topik/a/b", "/layanan", "/kelola", "/tanyakan")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(302);
    }
  }

  @Test
  void givenFeed_whenFetched_thenAtomWithTheLatestFirst() throws Exception {
    HttpResponse<String> feed = get("/tanya/umpan.xml");

    assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith(
        "application/atom+xml");
    var entries = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed.body()
        .getBytes(UTF_8))).getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(12);
    assertThat(entries.item(0).getTextContent()).contains("Kartu KIPS hilang");
  }

  private static void shoot(Page page, String name) {
    Browser.shoot(page, name);
  }

  @Test
  void givenPages_whenLookedAt_thenAccessibleOnEveryScreenInBothColoursAndLanguages() {
    for (int width : List.of(320, 390, 1366)) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = browser.page(width, 800, colours, true);
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "-terang");
        look(page, "/tanya", "tanya-rumah" + suffix);
        look(page, HEAVY, "tanya-jawaban" + suffix);
        look(page, "/tanya/" + PlantedAnswers.REPLACED, "tanya-diganti" + suffix);
        look(page, "/tanya/" + PlantedAnswers.OLD, "tanya-lama" + suffix);
        look(page, "/tanya?q=dispensasi+spm", "tanya-hasil" + suffix);
        look(page, "/tanya/topik/sakti", "tanya-topik" + suffix);
        look(page, "/tanya/" + PlantedAnswers.SUPERSEDED, "tanya-lewat" + suffix);
        look(page, "/tanya/abc", "tanya-tidak-ada" + suffix);
        look(page, "/tanya?bahasa=en", "tanya-en-rumah" + suffix);
        look(page, HEAVY, "tanya-en-jawaban" + suffix);
        assertThat(page.evaluate(
            "document.documentElement.scrollWidth <= window.innerWidth")).as("no scrolling aside" + suffix).isEqualTo(
                true);
        page.context().close();
      }
    }
    Page paper = browser.desktop();
    paper.navigate(jejak.address() + HEAVY);
    paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    shoot(paper, "tanya-cetak");
    browser.noComplaints();
  }

  private static void look(Page page, String path, String name) {
    page.navigate(jejak.address() + path);
    shoot(page, name);
    Browser.accessible(page);
  }
}
