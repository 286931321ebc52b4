package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A question with filters, typed or filled in, is understood, said, and answered. */
@Tag("browser")
class SearchLanguageTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    record("423792", "whatsapp", "Retur zamruda SPM 00123T/423792/2026");
    record("423792", "surat", "Retur zamruda honor");
    record("614205", "surat", "Pengembalian zamruda");
    RunningJejak.await("three cases to be found", () -> jejak.get(search("zamruda")).path("interactions").asInt() == 3);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static void record(String satker, String channel, String subject) {
    jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"%s","subject":"%s"}""".formatted(satker, channel, subject));
  }

  private static String search(String question) {
    return "/api/v1/search?q=" + SignedIn.encoded(question);
  }

  private static Page clerk(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width == 360 ? 740 : 900, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void ask(Page page, String question) {
    page.navigate(jejak.address() + "/cari?q=" + SignedIn.encoded(question));
  }

  @Test
  void givenFiltersTyped_whenAsked_thenShownAndEachCanBeTakenAway() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);

    ask(page, "zamruda satker:\"lubuk tarok\" kanal:wa -honor tahun:2020-2100");

    assertThat(page.locator(".hasil > li")).hasCount(1);
    assertThat(page.locator(".keping li")).hasCount(4);
    assertThat(page.locator(".catatan")).hasCount(0);
    page.locator(".keping li", new Page.LocatorOptions().setHasText("WhatsApp")).locator("a").click();
    assertThat(page.locator(".keping li")).hasCount(3);
    assertThat(page.locator("#q")).hasValue("zamruda satker:\"lubuk tarok\" -honor tahun:2020-2100");
    page.locator(".keping li", new Page.LocatorOptions().setHasText("honor")).locator("a").click();
    assertThat(page.locator(".hasil > li")).hasCount(2);
    browser.noComplaints();
  }

  @Test
  void givenMistakes_whenAsked_thenASentenceEachAndStillAnAnswer() {
    Page page = clerk(360, ColorScheme.LIGHT, true);

    ask(page, "zamruda sebelum:31-02-2026 warna:biru OR \"");

    assertThat(page.locator(".catatan p")).hasCount(4);
    assertThat(page.locator(".catatan")).containsText("“31-02-2026” bukan tanggal");
    assertThat(page.locator(".hasil > li").first()).isVisible();
    assertThat(page.locator("body").innerText()).doesNotContain("??");
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenTheFormIsFilledIn_thenItIsWrittenIntoTheQuestion() {
    Page page = clerk(360, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/cari");

    page.locator("details.saringan summary").click();
    page.locator("#cari-q").fill("zamruda");
    page.locator("#tanpa").fill("honor");
    page.locator("#satker").fill("423792");
    page.locator("#nomor").fill("0012*");
    page.locator("#kanal").selectOption("whatsapp");
    Browser.shoot(page, "cari-terperinci-360-tanpa-naskah");
    page.locator("form.pilah button[type=submit]").click();

    assertThat(page.locator("#q")).hasValue("zamruda -honor nomor:0012* satker:423792");
    assertThat(page.locator(".hasil > li")).hasCount(1);
    assertThat(page.locator(".keping li")).hasCount(4);
    assertThat(page.locator(".hasil h2")).containsText("00123T");
    browser.noComplaints();
  }

  @Test
  void givenHit_whenAskedWhy_thenSaidBelowItAndWithoutScriptOnAPage() {
    Page page = clerk(360, ColorScheme.LIGHT, true);
    ask(page, "zamruda pengembalian");

    page.getByText("Mengapa hasil ini?").first().click();

    assertThat(page.locator(".hasil .mengapa tbody tr")).hasCount(3);
    assertThat(page.locator(".hasil .mengapa q")).hasCount(1);
    assertThat(page.locator(".hasil .mengapa")).containsText("perihal");
    look(page, "cari-mengapa-360");
    Page plain = clerk(1366, ColorScheme.DARK, false);
    ask(plain, "zamruda pengembalian");
    plain.getByText("Mengapa hasil ini?").first().click();
    assertThat(plain.locator("h1")).hasText("Mengapa hasil ini?");
    assertThat(plain.locator(".mengapa tbody tr")).hasCount(3);
    Browser.shoot(plain, "mengapa-1366-gelap-tanpa-naskah");
    browser.noComplaints();
  }

  @Test
  void givenOfficer_whenAnotherSatkerIsNamed_thenItIsNotKnown() {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, true);
    Browser.signIn(page, jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    ask(page, "satker:614205");

    assertThat(page.locator(".catatan")).containsText("Tidak ada satker");
    assertThat(page.locator("main").innerText()).doesNotContain(DemoOffice.SATKERS.get(1).name());
    ask(page, "zamruda satker:423792");
    assertThat(page.locator(".catatan")).hasCount(0);
    assertThat(page.locator(".hasil > li")).hasCount(2);
    browser.noComplaints();
  }

  @Test
  void givenProgram_whenAsked_thenTheSameUnderstanding() {
    JsonNode answer = jejak.get(search("zamruda ATAU mutiara satker:423792 -honor kanal:merpati"));

    assertThat(answer.path("notes").path(0).path("code").asString()).isEqualTo("channel");
    assertThat(answer.path("notes").path(0).path("sentence").asString()).contains("merpati", "whatsapp");
    assertThat(answer.path("understood")).hasSize(2);
    assertThat(answer.path("groups").path(0).path("subject").asString()).startsWith("Retur zamruda SPM");
    assertThat(jejak.get(search("zamruda") + "&satker=999999").path("interactions").asInt()).isZero();
    assertThat(jejak.get("/api/v1/openapi").path("paths").path("/api/v1/search").path("get").path("description")
        .asString()).contains("satker:", "notes");
    assertThat(jejak.get("/api/v1/openapi").path("components").path("schemas").path("Answer").toString())
        .contains("interactions", "notes");
  }

  @Test
  void givenEachLook_whenShown_thenNoSeriousViolation() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        Page page = clerk(width, colours, true);
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        for (String language : List.of("id", "en")) {
          page.navigate(jejak.address() + "/cari/cara?bahasa=" + language);
          look(page, "cari-cara-" + language + suffix);
          ask(page,
              "zamruda satker:a kanal:wa,surat -\"uang makan\" nomor:0012* sesudah:2020 sebelum:31-02-2026 warna:biru");
          look(page, "cari-dipahami-" + language + suffix);
          page.locator("details.saringan summary").click();
          look(page, "cari-terperinci-" + language + suffix);
        }
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, name);
    Browser.accessible(page);
    Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue()).as(name).isLessThanOrEqualTo(0);
  }
}
