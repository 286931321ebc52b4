package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search is kept, told of, opened, renamed and given up; and all that it finds is had as a file. */
@Tag("browser")
class SavedSearchPagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

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

  private static Page signedIn(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void record(String subject) {
    jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject));
  }

  private static Locator row(Page page, String name) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(name));
  }

  private static void awaitNews(Page page, String name, String count) {
    RunningJejak.await(count + " in " + name, () -> {
      page.navigate(jejak.address() + "/cari/tersimpan");
      return row(page, name).locator(".tanda").innerText().equals(count);
    });
  }

  @Test
  void givenPhoneWithoutScript_whenSearchIsSaved_thenItTellsOpensAndCanBeUndone() {
    Page page = signedIn(360, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/cari?q=zamrud+khatulistiwa&kanal=surat");
    page.locator(".simpan summary").click();
    page.locator("#simpan-nama").fill("Zamrud kami");
    page.locator(".simpan button").click();
    assertThat(page.locator("#pesan")).containsText("Pencarian disimpan");
    assertThat(row(page, "Zamrud kami").locator(".redup")).containsText("kanal: Surat");

    record("Zamrud khatulistiwa pertama");
    awaitNews(page, "Zamrud kami", "1 baru");
    page.navigate(jejak.address() + "/pemberitahuan");
    row(page, "Zamrud kami").locator("a").click();

    assertThat(page.locator("h1")).hasText("Zamrud kami");
    assertThat(row(page, "Zamrud khatulistiwa pertama").locator(".tanda")).hasText("Baru");
    page.navigate(jejak.address() + "/cari/tersimpan");
    assertThat(row(page, "Zamrud kami").locator(".tanda")).hasText("tidak ada");
    page.locator("button", new Page.LocatorOptions().setHasText("Hapus: Zamrud kami")).click();
    assertThat(row(page, "Zamrud kami")).hasCount(0);
    page.locator(".urung button").click();
    assertThat(row(page, "Zamrud kami")).hasCount(1);
    browser.noComplaints();
  }

  @Test
  void givenKeyboardAlone_whenSearchIsSavedAndRenamed_thenDone() {
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/cari?q=papan+ketik");
    page.locator(".simpan summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#simpan-nama")).isFocused();
    page.keyboard().press("End");
    page.keyboard().type(" saja");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#pesan")).containsText("Pencarian disimpan");

    row(page, "papan ketik saja").locator("a").press("Enter");
    page.locator(".lipat summary").press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Control+A");
    page.keyboard().type("Papan ketik");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Papan ketik");
    browser.noComplaints();
  }

  @Test
  void givenResults_whenDownloaded_thenEachFormHoldsThemAndGoesOnBehindAKey() throws Exception {
    for (String number : List.of("satu", "dua", "tiga")) {
      record("Unduhan percobaan " + number);
    }
    RunningJejak.await("three found", () -> jejak.get("/api/v1/search?q=unduhan+percobaan").path("interactions")
        .asInt() == 3);
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/cari?q=unduhan+percobaan");

    List<String> csv = Files.readAllLines(file(page, "CSV"), UTF_8);
    assertThat(csv).hasSize(4);
    assertThat(csv.getFirst()).startsWith("\uFEFFTiket,Diterima,Perihal");
    assertThat(csv.get(1)).contains("Unduhan percobaan tiga", "Surat", "Diterima");
    assertThat(Files.readAllLines(file(page, "JSON lines"), UTF_8)).hasSize(4).last().asString().contains(
        "\"end\":true", "\"rows\":3");
    try (Workbook sheet = new XSSFWorkbook(Files.newInputStream(file(page, "XLSX")))) {
      assertThat(sheet.getSheetAt(0).getLastRowNum()).isEqualTo(3);
    }
    SignedIn staff = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    String key = csv.get(1).substring(csv.get(1).lastIndexOf(',') + 1);
    assertThat(staff.get("/cari/ekspor?q=unduhan+percobaan&setelah=" + key).body()).contains("percobaan dua",
        "percobaan satu").doesNotContain("percobaan tiga");
    assertThat(staff.get("/cari/ekspor?q=lain&setelah=" + key).statusCode()).isEqualTo(422);
  }

  private static Path file(Page page, String form) throws IOException {
    Download download = page.waitForDownload(() -> page.locator(".unduh a", new Page.LocatorOptions().setHasText(form))
        .click());
    assertThat(download.suggestedFilename()).startsWith("hasil-pencarian.");
    return download.path();
  }

  @Test
  void givenPagesOfSavedSearches_whenLookedAt_thenTheyAreWhole() {
    SavedSearchPagesTest.record("Retur SP2D honor narasumber ke rekening pasif");
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page page = signedIn(width, colours, true);
        page.navigate(jejak.address() + "/cari?q=retur+honor");
        page.locator(".simpan summary").click();
        Browser.shoot(page, "cari-simpan" + suffix);
        Browser.accessible(page);
        page.locator(".simpan button").click();
        look(page, "/cari/tersimpan", "tersimpan" + suffix);
        record("Retur honor lagi " + suffix);
        awaitNews(page, "retur honor", "1 baru");
        Browser.shoot(page, "tersimpan-baru" + suffix);
        row(page, "retur honor").locator("a").click();
        Browser.shoot(page, "tersimpan-satu" + suffix);
        Browser.accessible(page);
        look(page, "/cari/tersimpan?bahasa=en", "en-tersimpan" + suffix);
        page.locator(".tindakan form").last().locator("button").click();
        Browser.shoot(page, "tersimpan-urung" + suffix);
        page.navigate(jejak.address() + "/cari/tersimpan?bahasa=id");
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String path, String name) {
    page.navigate(jejak.address() + path);
    Browser.shoot(page, name);
    Browser.accessible(page);
  }
}
