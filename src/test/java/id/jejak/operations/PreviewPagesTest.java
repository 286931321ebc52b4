package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.ManyPages;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("browser")
class PreviewPagesTest {
  private static final Pattern SHOWN = Pattern.compile("/gambar/");

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private static String document;

  @BeforeAll
  static void start() throws IOException {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"service\":\"lain\",\"subject\":\"Laporan tebal\"}").path("id")
        .asString();
    Path file = ManyPages.pdf(folder.resolve("laporan.pdf"), 1_000, 0);
    document = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=laporan.pdf", Files.readAllBytes(
        file)).path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page opened(int width, int height, ColorScheme colours, boolean script, int number) {
    Page page = browser.page(width, height, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/dokumen/" + document + "?hal=" + number);
    return page;
  }

  private static void shows(Page page, int number) {
    assertThat(page.locator(".dokumen-teks")).containsText(ManyPages.word(number));
    assertThat(page.locator(".halaman [aria-current]")).hasText(Integer.toString(number));
  }

  @Test
  void givenThousandPages_whenWalkedByKeyboard_thenPage731AndItsNeighbours() {
    Page page = opened(1366, 900, ColorScheme.LIGHT, true, 1);
    page.locator("#hal").fill("731");
    page.locator("#hal").press("ArrowRight");
    shows(page, 1);
    page.locator("#hal").press("Enter");
    shows(page, 731);
    assertThat(page.locator(".dokumen-gambar img")).hasJSProperty("naturalWidth", 800);
    Browser.accessible(page);
    Browser.shoot(page, "pratinjau-731");

    page.keyboard().press("ArrowRight");
    shows(page, 732);
    page.keyboard().press("ArrowLeft");
    shows(page, 731);
    page.keyboard().press("ArrowLeft");
    shows(page, 730);
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenPagesAreTurned_thenItWorksToo() {
    Page page = opened(1366, 900, ColorScheme.LIGHT, false, 730);
    page.locator("a[rel=next]").click();
    shows(page, 731);
    page.locator("#hal").fill("1000");
    page.locator(".ke-halaman button").click();
    shows(page, 1000);
    page.locator(".halaman a").first().click();
    shows(page, 1);
  }

  @Test
  void givenPhone_whenPageIsOpened_thenTextIsFirstAndNothingJumps() {
    Page page = opened(360, 740, ColorScheme.DARK, true, 731);
    double text = page.locator(".dokumen-teks").boundingBox().y;
    assertThat(text).isLessThan(page.locator(".dokumen-gambar").boundingBox().y);
    double height = page.locator(".dokumen-gambar img").boundingBox().height;
    page.locator(".dokumen-gambar img").scrollIntoViewIfNeeded();
    assertThat(page.locator(".dokumen-gambar img")).hasJSProperty("naturalWidth", 800);
    assertThat(page.locator(".dokumen-gambar img").boundingBox().height).isEqualTo(height);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
    Browser.accessible(page);
    Browser.shoot(page, "pratinjau-ponsel");
    browser.noComplaints();
  }

  @Test
  void givenPage_whenEnlarged_thenALargerImageOnItsOwnPage() {
    Page page = opened(1366, 900, ColorScheme.LIGHT, true, 731);
    page.locator(".dokumen-gambar figcaption a").click();
    assertThat(page.locator(".pratinjau-gambar img")).hasJSProperty("naturalWidth", 1200);
    assertThat(page.locator(".pratinjau-gambar img")).hasAttribute("src", SHOWN);
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".halaman [aria-current]")).hasText("732");
    assertThat(page.locator(".pratinjau-gambar img")).hasJSProperty("naturalWidth", 1200);
    Browser.accessible(page);
    Browser.shoot(page, "pratinjau-besar");
    browser.noComplaints();
  }

  @Test
  void givenImageThatDoesNotCome_whenPageIsOpened_thenItSaysSo() {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, true);
    page.route(Pattern.compile(".*/gambar/.*"), route -> route.fulfill(new Route.FulfillOptions()
        .setStatus(404)));
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/dokumen/" + document + "?hal=5");

    assertThat(page.locator("#tanpa-gambar")).isVisible();
    assertThat(page.locator(".dokumen-gambar img")).isHidden();
    shows(page, 5);
    browser.noComplaints();
  }

  private static String received(String subject, Path file) throws IOException {
    String interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"lain","subject":"%s"}""".formatted(subject)).path("id")
        .asString();
    String id = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + file.getFileName(), Files
        .readAllBytes(file)).path("id").asString();
    RunningJejak.await(subject + " to be final", () -> jejak.get("/api/v1/documents/" + id).path("final").asBoolean());
    return interaction;
  }

  @Test
  void givenSignedPdf_whenOpened_thenWhoSignedIsToldAndThatNobodyChecked() throws IOException {
    String interaction = received("Keputusan bertanda tangan", new OfficeFiles(folder).signed("keputusan.pdf",
        "Marlina <b>Saputri</b>"));
    String signed = jejak.get("/api/v1/interactions/" + interaction + "/documents").path(0).path("id").asString();
    Page page = browser.page(360, 740, ColorScheme.LIGHT, true);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/dokumen/" + signed);

    assertThat(page.locator("main .bilah").first()).containsText("bertanda tangan elektronik");
    page.locator("details.lipat summary").first().click();
    assertThat(page.locator("#tanda-tangan")).containsText("Marlina <b>Saputri</b>");
    assertThat(page.locator("#tanda-tangan")).containsText("tidak diperiksa");
    Browser.accessible(page);
    Browser.shoot(page, "tanda-tangan-ponsel");
    page.navigate(jejak.address() + "/dokumen/" + document);
    assertThat(page.locator("#tanda-tangan")).hasCount(0);
    browser.noComplaints();
  }

  @Test
  void givenLongReportUnderTheSameLineOnEachPage_whenThatIsSearched_thenTheLetterAboutItStandsBeforeIt()
      throws IOException {
    String about = "Penutupan rekening lazuardi bendahara";
    received("Laporan bulanan", ManyPages.pdf(folder.resolve("berkepala.pdf"), 60, 0, about));
    String letter = received("Tanggapan", new OfficeFiles(folder).pdf("tanggapan.pdf", 1, 1, "Tata cara penutupan "
        + "rekening lazuardi milik bendahara yang tidak dipakai lagi."));
    String question = "/api/v1/search?q=" + SignedIn.encoded("penutupan rekening lazuardi bendahara");
    RunningJejak.await("both to be found", () -> jejak.get("/api/v1/search?q=lazuardi").path("interactions")
        .asInt() == 2);

    JsonNode found = jejak.get(question).path("groups");
    assertThat(found.path(0).path("interactionId").asString()).isEqualTo(letter);
    assertThat(found.path(1).findValues("page")).isNotEmpty();
  }
}
