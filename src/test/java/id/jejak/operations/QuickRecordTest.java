package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A visit at the counter, recorded without a mouse. */
@Tag("browser")
class QuickRecordTest {
  private static final int MOST_STROKES = 25;

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private int strokes;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours) {
    Page page = browser.page(width, 800, colours, true);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
      strokes++;
    }
  }

  @Test
  void givenVisit_whenRecordedByKeyboard_thenFewStrokesBesidesTheWordsOfTheSubject() {
    jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Retur karena rekening pasifzz"}""");
    RunningJejak.await("the earlier case to be found", () -> jejak.get("/api/v1/search?q=pasifzz").path("interactions")
        .asInt() == 1);
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/layanan/baru");

    press(page, "6", "1", "4", "Tab", "t", "Tab", "r", "e", "t", "Tab");
    page.keyboard().type("Rekening pasifzz lagi");
    assertThat(page.locator("#mirip a").first()).hasText("Retur karena rekening pasifzz");
    assertThat(page.locator("#subject")).isFocused();
    Browser.shoot(page, "catat-cepat-meja-terang");
    Browser.accessible(page);
    press(page, "Control+Enter");

    assertThat(page.locator(".kabar")).containsText("Layanan tercatat dengan tiket");
    assertThat(page.locator("#satker")).isFocused();
    assertThat(page.locator("#channel")).hasValue("telepon");
    assertThat(page.locator("#service")).hasValue("retur-sp2d");
    assertThat(strokes).isLessThanOrEqualTo(MOST_STROKES);
    JsonNode found = recorded("Rekening pasifzz lagi");
    assertThat(found.path("channel").asString()).isEqualTo("telepon");
    assertThat(found.path("satkerLabels").path(0).asString()).startsWith(DemoOffice.SATKERS.get(1).code());
    browser.noComplaints();
  }

  private static JsonNode recorded(String subject) {
    String path = "/api/v1/search?q=" + subject.replace(' ', '+');
    RunningJejak.await("the record to be found", () -> jejak.get(path).path("groups").path(0).path("subject").asString()
        .equals(subject));
    return jejak.get(path).path("groups").path(0);
  }

  @Test
  void givenVisitSolvedAtOnce_whenRecordedWithItsResolution_thenFinished() {
    Page page = signedIn(360, ColorScheme.DARK);
    page.navigate(jejak.address() + "/layanan/baru");
    page.locator("#subject").fill("Cara unduh bukti potong");
    page.locator("#resolution").fill("Dipandu membuka menu unduh.");
    Browser.shoot(page, "catat-cepat-ponsel-gelap");
    Browser.accessible(page);
    page.locator("main form button.utama").click();

    assertThat(page.locator(".fakta .tanda").first()).hasText("Selesai");
    assertThat(page.locator(".utas")).containsText("Dipandu membuka menu unduh.");
    browser.noComplaints();
  }

  @Test
  void givenPartOfCodeThatManyHave_whenRecorded_thenRefusedWithSome() {
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/layanan/baru");
    page.locator("#satker").fill("a");
    page.locator("#subject").fill("Satker belum jelas");
    page.locator("main form button.utama").click();

    assertThat(page.locator(".tolak")).containsText("lebih dari satu satker");
    assertThat(page.locator("#subject")).hasValue("Satker belum jelas");
    browser.noComplaints();
  }
}
