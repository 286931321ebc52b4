package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("browser")
class TrailPagesTest {
  private static final String SPM = "SPM 00977T/423792/2026";
  private static final String SP2D = "260771309999771";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private static String handedIn;

  @BeforeAll
  static void plant() throws Exception {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    handedIn = record("espm", "spm-sp2d", "Pengantar SPM honor narasumber");
    say(handedIn, "Mohon diproses " + SPM + " beserta lampirannya.");
    Path file = new OfficeFiles(folder).pdf("Pengantar.pdf", 6, 5, "Nomor 00977T/423792/2026 tanggal hari ini.");
    jejak.put("/api/v1/interactions/" + handedIn + "/documents?path=Pengantar.pdf", Files.readAllBytes(file));
    String rejected = record("whatsapp", "spm-sp2d", SPM + " ditolak, supplier belum aktif");
    say(rejected, "Bapak/Ibu, SPM 00977T sudah kami perbaiki, mohon dicek kembali.");
    String retur = record("surat", "retur-sp2d", "Retur SP2D " + SP2D);
    say(retur, "SP2D " + SP2D + " atas " + SPM + " diretur karena rekening pasif.");
    RunningJejak.await("the places to be found", () -> follow(SPM).path("entryCount").asInt() == 5);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static String record(String channel, String service, String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"%s","service":"%s","subject":"%s"}""".formatted(channel, service, subject)).path(
        "id").asString();
  }

  private static void say(String interaction, String words) {
    jejak.post("/api/v1/interactions/" + interaction + "/messages", "{\"body\":\"" + words + "\"}");
  }

  private static JsonNode follow(String number) {
    return jejak.get("/api/v1/search/trail?number=" + SignedIn.encoded(number));
  }

  private static void signIn(Page page) {
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
  }

  @Test
  void givenNoScript_whenAskedForANumber_thenItsTrailIsOneStepAwayAndLeadsToEveryPlace() {
    Page page = browser.page(360, 740, ColorScheme.LIGHT, false);
    signIn(page);

    page.navigate(jejak.address() + "/cari?q=" + SignedIn.encoded(SPM));
    page.locator(".jejak-tawar a").click();
    assertThat(page.locator("h1")).containsText("SPM 00977T/423792/2026");
    assertThat(page.locator(".jejak-fakta")).containsText("Surat Perintah Membayar");
    Locator cases = page.locator(".jejak-utas > li");
    assertThat(cases).hasCount(3);
    assertThat(cases.nth(0)).containsText("Pengantar SPM honor narasumber");
    assertThat(cases.nth(1)).containsText("SPM 00977T sudah kami perbaiki");
    assertThat(cases.nth(2)).containsText("Retur SP2D");
    cases.nth(0).locator("a[href*='hal=5']").click();
    assertThat(page.locator(".dokumen-teks mark").first()).isVisible();
    page.locator(".jejak-nomor a").first().click();
    assertThat(page.locator(".jejak-utas > li")).hasCount(3);
    page.locator(".jejak-utas h2 a").last().click();
    assertThat(page.locator("h1")).hasText("Retur SP2D " + SP2D);
    browser.noComplaints();
  }

  @Test
  void givenWordsOnly_whenSearched_thenTheHitOffersItsNumbers() {
    Page page = browser.desktop();
    signIn(page);

    page.navigate(jejak.address() + "/cari?q=diretur+rekening+pasif+" + SP2D);
    assertThat(page.locator(".jejak-tawar")).hasCount(0);
    Locator tags = page.locator(".hasil > li").first().locator(".jejak-nomor a");
    assertThat(tags.first()).containsText(SP2D);
    tags.first().click();
    assertThat(page.locator(".jejak-utas > li")).hasCount(1);
    browser.noComplaints();
  }

  @Test
  void givenTicketOfACase_whenFollowed_thenTheCaseItself() {
    Page page = browser.desktop();
    signIn(page);

    page.navigate(jejak.address() + "/layanan/" + handedIn);
    page.locator(".fakta a.pengenal").first().click();
    assertThat(page.locator(".jejak-utas h2")).hasText("Pengantar SPM honor narasumber");
    browser.noComplaints();
  }

  @Test
  void givenCaseOfTheFile_whenLookedAt_thenItsNumbersStandBesideAndLeadToTheirTrail() {
    for (int width : new int[]{1366, 360}) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = browser.page(width, 800, colours, true);
        signIn(page);

        look(page, "/layanan/" + handedIn, "kasus-nomor-" + width + (colours == ColorScheme.DARK ? "-gelap" : ""));
        assertThat(page.locator("#nomor-teks a")).hasCount(1);
        page.locator("#nomor-teks a").click();
        assertThat(page.locator(".jejak-utas > li")).hasCount(3);
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  @Test
  void givenReadings_whenChosen_thenTheAddressSaysSoAndTheListFollows() {
    JsonNode meant = follow(SPM);

    assertThat(meant.path("readings")).hasSize(3);
    assertThat(meant.path("shown").path("type").asString()).isEqualTo("spm");
    assertThat(meant.toString()).doesNotContain("\"keys\"");
    assertThat(jejak.get("/api/v1/search/trail?reading=exact&number=" + SignedIn.encoded(SPM)).path("entryCount")
        .asInt()).isEqualTo(4);
    JsonNode first = jejak.get("/api/v1/search/trail?size=2&number=" + SignedIn.encoded(SPM));
    JsonNode second = jejak.get("/api/v1/search/trail?size=2&number=" + SignedIn.encoded(SPM) + "&cursor=" + first.path(
        "next").asString());
    assertThat(first.path("cases")).hasSize(2);
    assertThat(second.path("cases")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void givenOddInput_whenFollowed_thenAPageThatSaysWhatToDo() throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    for (String odd : List.of("", "   ", "retur", "<script>alert(1)</script>", "\u0000\u0007", "\u202eT77900 MPS",
        "9".repeat(3_000), "' OR 1=1 --", "SPM 00977T/423792/2026".repeat(100))) {
      for (String rest : List.of("", "&baca=x&setelah=x")) {
        var answer = clerk.get("/jejak?nomor=" + SignedIn.encoded(odd) + rest);
        assertThat(answer.statusCode()).as(odd).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("\u202e");
      }
    }
    assertThat(clerk.get("/jejak?nomor=retur").body()).contains("tidak terbaca sebagai nomor");
    assertThat(clerk.get("/jejak").body()).contains("Ketik sebuah nomor");
    assertThat(clerk.get("/api/v1/search/trail?number=CVR015&cursor=x").statusCode()).isEqualTo(422);
  }

  @Test
  void givenEveryState_whenShown_thenNoSeriousViolationAndWithinTheWindow() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360, 320}) {
        Page page = browser.page(width, 800, colours, true);
        signIn(page);
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        look(page, "/jejak?nomor=" + SignedIn.encoded(SPM), "jejak" + suffix);
        look(page, "/jejak?nomor=" + SignedIn.encoded(SPM + ", SP2D " + SP2D) + "&baca=number", "jejak-lain" + suffix);
        look(page, "/jejak", "jejak-kosong" + suffix);
        look(page, "/jejak?nomor=CVR998866", "jejak-nihil" + suffix);
        look(page, "/jejak?nomor=retur", "jejak-kata" + suffix);
        look(page, "/cari?q=" + SignedIn.encoded(SPM), "jejak-cari" + suffix);
        look(page, "/jejak?bahasa=en&nomor=" + SignedIn.encoded(SPM), "en-jejak" + suffix);
        assertThat(page.locator("dt").allInnerTexts()).contains("Kind of number", "Read as", "Read instead as");
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String path, String name) {
    page.navigate(jejak.address() + path);
    Browser.shoot(page, name);
    Browser.accessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name).isEqualTo(true);
  }
}
