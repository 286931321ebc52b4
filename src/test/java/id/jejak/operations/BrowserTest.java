package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class BrowserTest {
  private static final double READING = 60_000;

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).run("--demo");
    RunningJejak.await("the demo office to be read",
        () -> jejak.get("/api/v1/ledger").path("TEXT_RECOGNISED").asInt() >= 2);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static void signIn(Page page, String number) {
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
  }

  @Test
  void givenClerk_whenRecordingAndSearching_thenTheSentenceIsFoundOnItsPage() throws IOException {
    walk(browser.desktop(), true, "dengannaskah");
  }

  @Test
  void givenNoScript_whenRecordingAndSearching_thenItWorksToo() throws IOException {
    walk(browser.page(1366, 900, ColorScheme.LIGHT, false), false, "tanpanaskah");
  }

  private void walk(Page page, boolean script, String word) throws IOException {
    Path file = new OfficeFiles(folder).pdf(word + ".pdf", 9, 7, "Pembayaran honor " + word + " tertahan di bank.");
    signIn(page, DemoOffice.STAFF_NIP);

    page.navigate(jejak.address() + "/layanan/baru");
    page.locator("#satker").fill("423792");
    page.locator("#subject").fill("Perihal " + word);
    page.locator("#message").fill("Mohon diperiksa.");
    page.locator("#files").setInputFiles(file);
    page.locator("main form button.utama").click();
    assertThat(page.locator("h1")).hasText("Perihal " + word);
    if (script) {
      assertThat(page.locator(".lampiran .tanda.selesai"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(
              READING));
    } else {
      RunningJejak.await("the file to be read", () -> {
        page.reload();
        return page.locator(".lampiran .tanda.selesai").count() > 0;
      });
    }

    page.locator("#q").fill("honor " + word + " tertahan");
    page.locator("#q").press("Enter");
    Locator place = page.getByRole(AriaRole.LINK,
        new Page.GetByRoleOptions().setName(Pattern.compile("hal\\. 7 dari")));
    assertThat(place.first()).isVisible();
    assertThat(page.locator(".hasil mark").first()).isVisible();
    place.first().click();
    assertThat(page.locator(".dokumen-teks mark").first()).isVisible();
    assertThat(page.locator(".dokumen-teks")).containsText("Pembayaran honor " + word);

    page.locator("details.akun summary").click();
    page.locator("details.akun button").click();
    assertThat(page.locator("input[name=sandi]")).isVisible();
    browser.noComplaints();
  }

  @Test
  void givenOfficer_whenLookingAround_thenOnlyTheOwnSatkerIsThere() {
    Page page = browser.page(360, 740, ColorScheme.LIGHT, true);
    signIn(page, DemoOffice.SATKERS.get(0).kips());

    page.navigate(jejak.address() + "/layanan");
    assertThat(page.locator("tbody tr").first()).isVisible();
    assertThat(page.locator("body").innerText()).doesNotContain("614205");
    page.locator("tbody a").first().click();
    assertThat(page.locator(".utas > li").first()).isVisible();
    assertThat(page.locator(".utas > li.internal")).hasCount(0);
    browser.noComplaints();
  }

  @Test
  void givenEveryPage_whenShown_thenNoSeriousViolation() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        Page page = browser.page(width, width == 360 ? 740 : 900, colours, true);
        String suffix = (width == 360 ? "-ponsel" : "-meja") + (colours == ColorScheme.DARK ? "-gelap" : "-terang");
        page.navigate(jejak.address() + "/masuk");
        look(page, "masuk" + suffix);
        signIn(page, DemoOffice.STAFF_NIP);
        look(page, "beranda" + suffix);
        for (String path : List.of("/layanan", "/layanan/baru", "/cari?q=rekening+pasif", "/cari?q=tidakadasamasekali",
            "/berkas", "/tidak-ada")) {
          page.navigate(jejak.address() + path);
          look(page, path.replaceAll("\\W+", "-").substring(1) + suffix);
        }
        page.navigate(jejak.address() + "/cari?q=rekening+pasif");
        page.locator(".hasil h2 a").first().click();
        look(page, "satu-layanan" + suffix);
        page.navigate(jejak.address() + "/cari?q=ralat+rekening+retur");
        page.locator(".letak a[href*=hal]").first().click();
        page.waitForLoadState();
        look(page, "dokumen" + suffix);
        page.context().close();
        Page manage = browser.page(width, 800, colours, true);
        signIn(manage, DemoOffice.ADMINISTRATOR_NIP);
        for (String path : List.of("/kelola/orang", "/kelola/satker", "/berkas", "/cari?q=x")) {
          manage.navigate(jejak.address() + path);
          look(manage, "admin" + path.replaceAll("\\W+", "-") + suffix);
        }
        manage.context().close();
      }
    }
    browser.noComplaints();
  }

  @Test
  void givenEnglish_whenLookingAround_thenNoIndonesianWordOfOursIsLeft() {
    for (int width : new int[]{1366, 360}) {
      ColorScheme colours = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
      Page page = browser.page(width, 768, colours, true);
      page.navigate(jejak.address() + "/masuk?bahasa=en");
      look(page, "en-masuk-" + width);
      signIn(page, DemoOffice.STAFF_NIP);
      look(page, "en-beranda-" + width);
      for (String path : List.of("/layanan", "/layanan?status=DITOLAK", "/layanan/baru", "/cari?q=rekening+pasif",
          "/cari?q=tidakadasamasekali", "/berkas", "/berkas?keadaan=EMPTY", "/tidak-ada")) {
        page.navigate(jejak.address() + path);
        look(page, "en" + path.replaceAll("\\W+", "-") + "-" + width);
        english(page);
      }
      page.navigate(jejak.address() + "/layanan");
      page.locator("tbody a").first().click();
      look(page, "en-satu-layanan-" + width);
      english(page);
      page.locator(".lampiran a").first().click();
      page.waitForLoadState();
      look(page, "en-dokumen-" + width);
      english(page);
      page.context().close();
    }
    browser.noComplaints();
  }

  /** The frame and the labels, not what people wrote. */
  private static void english(Page page) {
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    for (Locator ours : page.locator("nav, thead, label, button, .kaki, h1 + .pembuka, dt").all()) {
      assertThat(ours.innerText()).doesNotContainPattern("\\b(Layanan|Berkas|Cari|Kelola|Simpan|dan|yang|belum)\\b");
    }
  }

  @Test
  void givenManagingAndLedger_whenShown_thenTheyAreWhole() {
    for (int width : new int[]{1366, 360}) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page officer = browser.page(width, 768, colours, true);
        signIn(officer, DemoOffice.SATKERS.get(0).kips());
        look(officer, "satker-beranda" + suffix);
        officer.locator(".menu a[href='/berkas']").click();
        assertThat(officer.locator(".menu a[href='/berkas']")).hasAttribute("aria-current", "page");
        look(officer, "satker-berkas" + suffix);
        officer.context().close();
        Page manage = browser.page(width, 768, colours, true);
        signIn(manage, DemoOffice.ADMINISTRATOR_NIP);
        for (String path : List.of("/kelola/satker", "/kelola/satker?q=tidakada", "/kelola/orang?bahasa=en",
            "/kelola/satker?bahasa=en", "/kelola/orang?bahasa=id")) {
          manage.navigate(jejak.address() + path);
          look(manage, "kelola" + path.replaceAll("\\W+", "-") + suffix);
        }
        manage.locator("tr", new Page.LocatorOptions().setHasText("Yusrizal")).locator("form button").first().click();
        look(manage, "kelola-tautan" + suffix);
        String link = manage.locator("code.utuh").innerText();
        manage.context().close();
        Page invited = browser.page(width, 768, colours, true);
        invited.navigate(jejak.address() + link.substring(link.indexOf("/sandi/")));
        look(invited, "sandi" + suffix);
        invited.locator("#password").fill("kata sandi 123");
        invited.navigate(jejak.address() + "/sandi/tidak-ada");
        look(invited, "sandi-berakhir" + suffix);
        invited.context().close();
      }
    }
    browser.noComplaints();
  }

  @Test
  void givenNoOffice_whenStartedFirst_thenItIsSetUpByItsLink() throws IOException {
    try (RunningJejak fresh = RunningJejak.in(folder.resolve("baru"))) {
      String link = fresh.runFirst();
      for (int width : new int[]{1366, 360}) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          Page page = browser.page(width, 768, colours, true);
          page.navigate(fresh.address() + link);
          look(page, "mulai-" + width + (colours == ColorScheme.DARK ? "-gelap" : ""));
          page.navigate(fresh.address() + link + "?bahasa=en");
          look(page, "en-mulai-" + width + (colours == ColorScheme.DARK ? "-gelap" : ""));
          page.context().close();
        }
      }
      Page page = browser.desktop();
      page.navigate(fresh.address() + link);
      page.locator("#officeName").fill("KPPN Sijunjung");
      page.locator("#officeCode").fill("077");
      page.locator("#displayName").fill("Hendra Saputra");
      page.locator("#nip").fill("19800101 200501 1 001");
      page.locator("#password").fill("perbendaharaan");
      page.locator("main button").click();
      look(page, "mulai-ditolak");
      page.locator("#password").fill("hujan turun di sijunjung");
      page.locator("main button").click();
      assertThat(page.locator("#nomor")).isVisible();
      look(page, "mulai-selesai");
      page.locator("#nomor").fill("198001012005011001");
      page.locator("#sandi").fill("hujan turun di sijunjung");
      Browser.send(page, page.locator("main button"));
      page.navigate(fresh.address() + "/kelola/satker");
      look(page, "kelola-satker-kosong");
      page.navigate(fresh.address() + "/berkas");
      look(page, "berkas-kosong");
    }
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, name);
    Browser.accessible(page);
  }
}
