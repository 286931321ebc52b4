package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A list is narrowed by what it holds: by mouse, keyboard, on a phone and without script. */
@Tag("browser")
class FacetPagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    record("423792", "whatsapp", "retur-sp2d", "2026-03-02T02:00:00Z");
    record("423792", "surat", "koreksi-spm", "2026-03-03T02:00:00Z");
    record("614205", "surat", "gaji", "2026-03-09T02:00:00Z");
    RunningJejak.await("three cases to be found", () -> jejak.get(search("zamruda")).path("interactions").asInt() == 3);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static void record(String satker, String channel, String service, String receivedAt) {
    jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"%s","service":"%s","subject":"Retur zamruda","receivedAt":"%s"}""".formatted(satker,
        channel, service, receivedAt));
  }

  private static String search(String question) {
    return "/api/v1/search?q=" + SignedIn.encoded(question);
  }

  private static Page clerk(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width == 360 ? 740 : 900, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/cari?q=zamruda");
    return page;
  }

  private static Locator value(Page page, String label) {
    return page.locator(".persempit a", new Page.LocatorOptions().setHasText(label));
  }

  @Test
  void givenChannels_whenOneIsChosen_thenTheListIsNarrowedAndTheOthersStayToChoose() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);
    assertThat(value(page, "Surat")).containsText("2");
    look(page, "cari-persempit-1366");

    value(page, "Surat").click();

    assertThat(page.locator(".hasil > li")).hasCount(2);
    assertThat(value(page, "WhatsApp")).containsText("1");
    assertThat(page.locator(".persempit [aria-current]")).hasCount(1);
    assertThat(page.locator(".keping li")).hasCount(1);
    value(page, "WhatsApp").click();
    assertThat(page.locator(".hasil > li")).hasCount(3);
    look(page, "cari-persempit-dua-1366");
    browser.noComplaints();
  }

  @Test
  void givenTopic_whenChosen_thenAllItsServicesAreAndOneChipSaysSo() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);
    assertThat(value(page, "Pencairan dana")).containsText("2");

    value(page, "Pencairan dana").click();

    assertThat(page.locator(".hasil > li")).hasCount(2);
    assertThat(page.locator(".keping li")).hasCount(1);
    assertThat(page.locator(".keping li")).containsText("Pencairan dana");
    assertThat(value(page, "Belanja pegawai")).containsText("1");
    look(page, "cari-topik-1366");
    value(page, "Retur SP2D").click();
    assertThat(page.locator(".hasil > li")).hasCount(1);
    assertThat(page.locator(".keping li")).containsText("Retur SP2D");
    value(page, "Pencairan dana").click();
    value(page, "Pencairan dana").click();
    assertThat(page.locator(".hasil > li")).hasCount(3);
    browser.noComplaints();
  }

  @Test
  void givenKeyboard_whenDaysAreOpenedAsATable_thenOneOfThemIsChosen() {
    Page page = clerk(1366, ColorScheme.DARK, true);

    page.locator(".waktu summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    look(page, "cari-waktu-tabel-1366-gelap");
    page.keyboard().press("Enter");

    page.waitForURL("**dari=2026-03-02&sampai=2026-03-02**");
    assertThat(page.locator(".hasil > li")).hasCount(1);
    browser.noComplaints();
  }

  @Test
  void givenPointer_whenBarsAreDrawnOver_thenTheirDaysAreChosen() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);
    BoundingBox drawing = page.locator(".waktu svg").boundingBox();
    double middle = drawing.y + drawing.height / 2;

    page.mouse().move(drawing.x + 3, middle);
    page.mouse().down();
    page.mouse().move(drawing.x + drawing.width / 4, middle);
    Browser.shoot(page, "cari-waktu-digambar-1366");
    page.mouse().up();

    page.waitForURL("**dari=2026-03-02&sampai=2026-03-0**");
    assertThat(page.locator(".hasil > li")).hasCount(2);
    browser.noComplaints();
  }

  @Test
  void givenPhoneWithoutScript_whenNarrowed_thenTheSame() {
    Page page = clerk(360, ColorScheme.LIGHT, false);

    assertThat(page.locator(".ke-persempit a")).hasAttribute("href", "#persempit");
    Browser.shoot(page, "cari-persempit-360-tanpa-naskah");
    follow(page, value(page, "Surat"));

    assertThat(page.locator(".hasil > li")).hasCount(2);
    follow(page, page.locator(".keping a"));
    assertThat(page.locator(".hasil > li")).hasCount(3);
    browser.noComplaints();
  }

  /** Without script the driver cannot wait until a page that scrolls stands still, as a click wants. */
  private static void follow(Page page, Locator link) {
    page.navigate(jejak.address() + link.getAttribute("href"));
  }

  @Test
  void givenPhone_whenShown_thenNothingIsWiderAndNothingInaccessible() {
    look(clerk(360, ColorScheme.DARK, true), "cari-persempit-360-gelap");
    browser.noComplaints();
  }

  @Test
  void givenProgram_whenAsked_thenTheCountsAreThere() {
    JsonNode facets = jejak.get(search("zamruda") + "&channel=surat").path("facets");

    assertThat(facets.path("counts").path("CHANNEL")).hasSize(2);
    assertThat(facets.path("counts").path("YEAR").path(0).path("interactions").asInt()).isEqualTo(2);
    assertThat(facets.path("timeline").path("unit").asString()).isEqualTo("DAY");
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, name);
    Browser.accessible(page);
    Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue()).as(name).isLessThanOrEqualTo(0);
  }
}
