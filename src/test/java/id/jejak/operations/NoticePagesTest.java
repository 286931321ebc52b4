package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.MultipartForm;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
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
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script, String number) {
    return signedIn(jejak, width, colours, script, number);
  }

  private static Page signedIn(RunningJejak office, int width, ColorScheme colours, boolean script, String number) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, script);
    Browser.signIn(page, office.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  private static String officer() {
    return DemoOffice.SATKERS.get(0).kips();
  }

  private static String finished(String subject) {
    return finished(jejak, subject);
  }

  private static String finished(RunningJejak office, String subject) {
    String id = office.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject)).path("id").asString();
    long version = office.get("/api/v1/interactions/" + id).path("version").asLong();
    office.step("/api/v1/interactions/" + id + "/finish", version, "{\"sentence\":\"Sudah diselesaikan.\"}");
    return id;
  }

  @Test
  void givenFinishedCase_whenOfficerFollowsTheNotice_thenTheCaseOpensAndTheNoticeIsRead() {
    String id = finished("Kabar untuk satker");
    Page page = signedIn(360, ColorScheme.LIGHT, false, officer());

    assertThat(page.locator(".menu .hitung")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no scrolling aside").isEqualTo(
        true);
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
  void givenNotice_whenItsCaseIsOpenedByAnotherWay_thenTheNoticeIsRead() {
    String id = finished("Dibuka dari daftar");
    Page page = signedIn(1366, ColorScheme.LIGHT, false, officer());

    page.navigate(jejak.address() + "/layanan/" + id);

    page.navigate(jejak.address() + "/pemberitahuan");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Dibuka dari daftar")).locator(".tanda").first())
        .hasText("Dibaca");
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

  @Test
  void givenMailServerThatIsAway_whenAdministratorLooks_thenTheReasonStandsThere() throws Exception {
    try (RunningJejak mailing = RunningJejak.in(folder.resolve("surel")).with("JEJAK_MAIL_HOST", "127.0.0.1").with(
        "JEJAK_MAIL_PORT", "1").with("JEJAK_MAIL_TLS", "NONE").with("JEJAK_MAIL_FROM", "jejak@kantor.example")
        .runPreparedDemo()) {
      SignedIn officer = SignedIn.as(mailing.address(), officer(), DemoOffice.PASSWORD);
      officer.post("/akun/surel?_csrf=" + SignedIn.encoded(officer.token("/akun/surel")), Routes.FORM,
          "alamat=rina%40satker.example&kirim=IMMEDIATE&bahasa=id".getBytes(StandardCharsets.UTF_8));
      finished(mailing, "Surel yang tertahan");
      SignedIn administrator = SignedIn.as(mailing.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
      RunningJejak.await("the first try", () -> body(administrator, "/kelola/surel?keadaan=WAITING").contains(
          "Server tidak terjangkau"));
      try (Connection database = mailing.database(); Statement change = database.createStatement()) {
        change.executeUpdate("UPDATE notice_mail SET state = 'FAILED' WHERE state = 'WAITING'");
      }
      for (int width : new int[]{1366, 360}) {
        Page page = signedIn(mailing, width, ColorScheme.LIGHT, true, DemoOffice.ADMINISTRATOR_NIP);
        page.navigate(mailing.address() + "/kelola/surel");
        Browser.shoot(page, "kelola-surel-gagal-" + width);
        Browser.accessible(page);
        assertThat(page.locator("main")).not().containsText("Surel yang tertahan");
      }
      Page page = signedIn(mailing, 1366, ColorScheme.LIGHT, true, DemoOffice.ADMINISTRATOR_NIP);
      page.navigate(mailing.address() + "/kelola/surel");
      page.locator("tbody button").first().click();
      assertThat(page.locator("#pesan")).containsText("menunggu dikirim lagi");
      assertThat(page.locator("tbody tr")).hasCount(1);
    }
    browser.noComplaints();
  }

  private static String body(SignedIn who, String path) {
    try {
      return who.get(path).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
    SignedIn staff = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    assertThat(staff.post("/layanan/" + id + "/pesan?_csrf=" + SignedIn.encoded(staff.token("/layanan/" + id)),
        MultipartForm.TYPE, new MultipartForm().field("message", "catatan").field("internal", "ya").file("files",
            "telaahkantor.txt", "telaah").bytes())
        .statusCode()).isLessThan(400);
    assertThat(jejak.get("/api/v1/interactions/" + id + "/documents").size()).isEqualTo(2);

    byte[] pdf = staff.bytes("/layanan/" + id + "/tanda-terima.pdf").body();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("KPPN Sijunjung", "Tanda terima",
          "Permohonan ralat – “Ñusa”", "423792", "Surat Ñusa.pdf", sha256).doesNotContain("telaahkantor");
      Browser.keep(new PDFRenderer(document).renderImageWithDPI(0, 80), "tanda-terima");
    }
  }
}
