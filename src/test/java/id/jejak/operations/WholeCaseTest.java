package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from both sides: the satker hands in, the office asks, the satker completes, the office finishes. */
@Tag("browser")
class WholeCaseTest {
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

  private static Page signedIn(int width, String number) {
    Page page = browser.page(width, 800, ColorScheme.LIGHT, true);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, "kasus-" + name);
    Browser.accessible(page);
  }

  private static Locator fact(Page page, String name) {
    return page.locator(".fakta dt").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))
        .locator("xpath=following-sibling::dd[1]");
  }

  private static void step(Page page, String folded, String field, String words) {
    Locator details = page.locator(".langkah details").filter(new Locator.FilterOptions().setHas(page.locator(
        "summary", new Page.LocatorOptions().setHasText(Pattern.compile("^" + folded + "$")))));
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    details.locator(field).fill(words);
    details.locator("button[type=submit]").first().click();
  }

  @Test
  void givenCase_whenItGoesThroughBothSides_thenBothSeeTheClockStopAndStart() throws Exception {
    Page officer = signedIn(360, DemoOffice.SATKERS.get(0).kips());
    officer.navigate(jejak.address() + "/layanan/baru");
    officer.locator("#subject").fill("Retur SP2D honor narasumber");
    officer.locator("#service").selectOption("retur-sp2d");
    officer.locator("#message").fill("Mohon diproses, rekening sudah kami perbaiki.");
    officer.locator("main form button[type=submit]").click();
    assertThat(officer.locator("h1")).hasText("Retur SP2D honor narasumber");
    String address = officer.url();

    Page clerk = signedIn(1366, DemoOffice.STAFF_NIP);
    clerk.navigate(address);
    clerk.locator(".langkah button.utama").first().click();
    assertThat(fact(clerk, "Status")).hasText("Diproses");
    assertThat(fact(clerk, "Waktu")).containsText("Tersisa");
    step(clerk, "Minta dilengkapi", "textarea", "Mohon kirim rekening koran terbaru.");
    assertThat(fact(clerk, "Waktu")).containsText("Berhenti");
    look(clerk, "petugas-menunggu");

    officer.reload();
    assertThat(officer.locator("main .ingat").first()).containsText("Mohon dilengkapi");
    assertThat(fact(officer, "Waktu")).containsText("Berhenti");
    assertThat(officer.locator(".utas")).containsText("Mohon kirim rekening koran terbaru.");
    look(officer, "satker-diminta");
    officer.locator("#files").setInputFiles(new OfficeFiles(folder).pdf("rekening-koran.pdf", 2, 1,
        "Rekening koran terbaru"));
    officer.locator("form[data-unggah] button[type=submit]").click();
    assertThat(officer.locator(".utas")).containsText("Kelengkapan diterima");
    assertThat(fact(officer, "Waktu")).containsText("Tersisa");

    clerk.reload();
    assertThat(fact(clerk, "Waktu")).containsText("Tersisa");
    step(clerk, "Selesaikan", "textarea", "Surat ralat diterbitkan dan SP2D pengganti dikirim ke bank.");
    assertThat(fact(clerk, "Status")).hasText("Selesai");
    look(clerk, "petugas-selesai");
    officer.reload();
    assertThat(fact(officer, "Status")).hasText("Selesai");
    assertThat(officer.locator(".utas")).containsText("SP2D pengganti dikirim ke bank");
    assertThat(officer.locator(".langkah")).hasCount(0);
    look(officer, "satker-selesai");
    browser.noComplaints();
  }

  @Test
  void givenTwoPeopleOnOnePage_whenBothChange_thenTheSecondIsToldAndKeepsTheWords() {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Diubah berdua"}""").path("id").asString();
    Page first = signedIn(1366, DemoOffice.STAFF_NIP);
    Page second = signedIn(1366, DemoOffice.STAFF_NIP);
    first.navigate(jejak.address() + "/layanan/" + id);
    second.navigate(jejak.address() + "/layanan/" + id);

    first.locator(".langkah button.utama").first().click();
    assertThat(fact(first, "Status")).hasText("Diproses");
    second.locator("#alasan").evaluate("list => { list.selectedIndex = 1; }");
    step(second, "Tolak", "textarea", "Kata-kata yang panjang sekali.");

    assertThat(second.locator(".langkah .tolak")).containsText("berubah sejak Anda membukanya");
    assertThat(second.locator("#tolak")).hasValue("Kata-kata yang panjang sekali.");
    assertThat(fact(second, "Status")).hasText("Diproses");
    browser.noComplaints();
  }

  @Test
  void givenResolution_whenSearched_thenFound() {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Kasus dengan jalan keluar"}""").path("id").asString();
    Page clerk = signedIn(1366, DemoOffice.STAFF_NIP);
    clerk.navigate(jejak.address() + "/layanan/" + id);
    step(clerk, "Selesaikan", "textarea", "Ditempuh dengan pemadananxyz data supplier.");

    RunningJejak.await("the resolution to be found", () -> jejak.get("/api/v1/search?q=pemadananxyz").path(
        "interactions").asInt() == 1);
  }

  @Test
  void givenForbiddenSteps_whenAsked_thenRefusedByName() {
    String id = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Langkah terlarang"}""").path("id").asString();
    String path = "/api/v1/interactions/" + id;

    assertThat(catchThrowable(() -> jejak.step(path + "/reopen", 0, "{\"sentence\":\"x\"}"))).hasMessageContaining(
        "interaction-step-not-allowed");
    assertThat(catchThrowable(() -> jejak.step(path + "/finish", 0, "{\"sentence\":\" \"}"))).hasMessageContaining(
        "interaction-sentence-missing");
    assertThat(catchThrowable(() -> jejak.step(path + "/reject", 0, "{\"sentence\":\"x\",\"reason\":\"tidakada\"}")))
        .hasMessageContaining("reject-reason-unknown");
    assertThat(catchThrowable(() -> jejak.step(path + "/start", 7, ""))).hasMessageContaining(
        "interaction-changed-meanwhile");
    assertThat(jejak.get(path).path("status").asString()).isEqualTo("DITERIMA");
  }
}
