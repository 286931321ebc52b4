package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a satker's officer is told in the page, where mail is set up, and the receipt that goes home. */
@Tag("browser")
class NoticePagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).run("--demo");
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script, String number) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, script);
    page.navigate(jejak.address() + "/masuk");
    page.locator("input[name=nomor]").fill(number);
    page.locator("input[name=sandi]").fill(DemoOffice.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator(".cari-besar")).isVisible();
    return page;
  }

  private static String officer() {
    return DemoOffice.SATKERS.get(0).kips();
  }

  private static String finished(String subject) {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject)).path("id").asString();
    long version = jejak.get("/api/v1/interactions/" + id).path("version").asLong();
    jejak.step("/api/v1/interactions/" + id + "/finish", version, "{\"sentence\":\"Sudah diselesaikan.\"}");
    return id;
  }

  @Test
  void givenFinishedCase_whenOfficerFollowsTheNotice_thenTheCaseOpensAndTheNoticeIsRead() {
    String id = finished("Kabar untuk satker");
    Page page = signedIn(360, ColorScheme.LIGHT, false, officer());

    assertThat(page.locator(".menu .hitung")).isVisible();
    page.locator(".menu a[href='/pemberitahuan']").click();
    page.locator("tr", new Page.LocatorOptions().setHasText("Kabar untuk satker")).locator("a").click();
    assertThat(page.locator("h1")).hasText("Kabar untuk satker");
    assertThat(page.url()).endsWith("/layanan/" + id);

    page.navigate(jejak.address() + "/pemberitahuan");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Kabar untuk satker")).locator(".tanda"))
        .hasText("Dibaca");
    Page other = signedIn(360, ColorScheme.LIGHT, false, DemoOffice.SATKERS.get(1).kips());
    other.navigate(jejak.address() + "/pemberitahuan");
    assertThat(other.locator("main")).not().containsText("Kabar untuk satker");
  }

  @Test
  void givenPagesOfNotices_whenLookedAt_thenTheyAreWhole() {
    finished("Retur SP2D honor narasumber kegiatan sosialisasi");
    finished("Pembukaan blokir rekening");
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page page = signedIn(width, colours, true, officer());
        look(page, "/pemberitahuan", "pemberitahuan" + suffix);
        look(page, "/akun/surel", "akun-surel" + suffix);
        page.locator("#alamat").fill("rina@satker.example");
        page.locator("input[value=DAILY]").check();
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("#pesan")).containsText("disimpan");
        assertThat(page.locator("#alamat")).hasValue("rina@satker.example");
        look(page, "/pemberitahuan?bahasa=en", "en-pemberitahuan" + suffix);
        page.context().close();
        Page manage = signedIn(width, colours, true, DemoOffice.ADMINISTRATOR_NIP);
        look(manage, "/kelola/surel", "kelola-surel" + suffix);
        assertThat(manage.locator("main .ingat")).containsText("JEJAK_MAIL_HOST");
        manage.context().close();
      }
    }
    Page page = signedIn(1366, ColorScheme.LIGHT, true, officer());
    page.navigate(jejak.address() + "/pemberitahuan");
    page.locator("main form button").click();
    assertThat(page.locator(".menu .hitung")).hasCount(0);
    browser.noComplaints();
  }

  private static void look(Page page, String path, String name) {
    page.navigate(jejak.address() + path);
    Browser.shoot(page, name);
    Browser.accessible(page);
  }

  @Test
  void givenCaseWithFiles_whenReceiptIsPrinted_thenEachFileIsOnItAndNoNoteOfTheOffice() throws Exception {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Permohonan ralat – “Ñusa”"}""").path("id").asString();
    Path file = new OfficeFiles(folder).pdf("surat.pdf", 1, 1, "Surat permohonan");
    String sha256 = jejak.put("/api/v1/interactions/" + id + "/documents?path=Surat%20%C3%91usa.pdf", Files
        .readAllBytes(file)).path("sha256").asString();
    jejak.post("/api/v1/interactions/" + id + "/messages", "{\"body\":\"rahasiakantor\",\"audience\":\"INTERNAL\"}");

    byte[] pdf = SignedIn.as(jejak.address(), officer(), DemoOffice.PASSWORD).bytes("/layanan/" + id
        + "/tanda-terima.pdf").body();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("KPPN Sijunjung", "Tanda terima",
          "Permohonan ralat – “Ñusa”", "423792", "Surat Ñusa.pdf", sha256).doesNotContain("rahasiakantor");
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80),
          "png", Path.of("target/screenshots/tanda-terima.png").toFile());
    }
  }
}
