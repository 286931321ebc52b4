package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff at work: the queue, what is one's own, many at once, the list as a file. */
@Tag("browser")
class WorkingDayTest {
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

  private static Page clerk(int width, ColorScheme colours) {
    Page page = browser.page(width, width == 360 ? 740 : 900, colours, true);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static String recorded(String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"retur-sp2d","subject":"%s"}""".formatted(subject)).path("id")
        .asString();
  }

  private static String section(String id) {
    return jejak.get("/api/v1/interactions/" + id).path("course").path("section").asString();
  }

  private static Locator row(Page page, String subject) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(subject));
  }

  @Test
  void givenQueue_whenTakenInAndOutOfTurn_thenTheSecondNeedsAReason() {
    String first = recorded("Antre pertama");
    String second = recorded("Antre kedua");
    jejak.step("/api/v1/interactions/" + first + "/start", 0, "");
    jejak.step("/api/v1/interactions/" + second + "/start", 0, "");
    Page page = clerk(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/kerja/seksi/" + section(first));
    Browser.shoot(page, "kerja-antrean");
    Browser.accessible(page);

    row(page, "Antre kedua").locator("button").click();
    assertThat(page.locator(".langkah .tolak")).containsText("lebih dahulu lengkap");
    assertThat(page.locator("#urutan")).isVisible();
    page.navigate(jejak.address() + "/kerja/seksi/" + section(first));
    row(page, "Antre pertama").locator("button").click();

    page.navigate(jejak.address() + "/kerja");
    assertThat(row(page, "Antre pertama")).containsText("Tersisa");
    assertThat(row(page, "Antre kedua")).hasCount(0);
    Browser.shoot(page, "kerja-saya");
    Browser.accessible(page);
    browser.noComplaints();
  }

  @Test
  void givenThreeChosen_whenOneWasChangedMeanwhile_thenItAloneIsNotDoneAndSentAgainNothingHappensTwice() {
    recorded("Bersama satu");
    recorded("Bersama dua");
    String changed = recorded("Bersama tiga");
    Page page = clerk(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/layanan");
    for (String subject : List.of("Bersama satu", "Bersama dua", "Bersama tiga")) {
      row(page, subject).locator("input[name=pilih]").check();
    }
    jejak.step("/api/v1/interactions/" + changed + "/finish", 0, "{\"sentence\":\"x\"}");
    page.locator(".massal summary").click();
    page.locator("button[value=proses]").click();

    assertThat(page.locator("main .deret")).containsText("2 dilakukan");
    assertThat(row(page, "Bersama tiga")).containsText("Sudah diubah orang lain");
    Browser.shoot(page, "layanan-massal");
    Browser.accessible(page);
    page.reload();
    assertThat(page.locator("main .deret")).containsText("2 sudah demikian");
    browser.noComplaints();
  }

  @Test
  void givenFilteredList_whenExported_thenTheFileHoldsItAndFormulasAreHarmless() throws Exception {
    recorded("=HYPERLINK(0)");
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);

    String csv = new String(clerk.bytes("/layanan/ekspor?bentuk=csv&menurut=kanal:surat").body(),
        StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\uFEFFTiket,").contains("'=HYPERLINK(0)").doesNotContain(",=HYPERLINK");
    assertThat(clerk.bytes("/layanan/ekspor?bentuk=xlsx").body()).startsWith('P', 'K');
  }

  @Test
  void givenOpenList_whenSomethingComes_thenAQuietLineSaysSoAndNothingMoves() {
    recorded("Sudah dibaca");
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, true);
    page.clock().install();
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/layanan?menurut=kanal:surat");
    row(page, "Sudah dibaca").locator("input[name=pilih]").check();
    double before = row(page, "Sudah dibaca").boundingBox().y;

    page.clock().runFor(31_000);
    assertThat(page.locator(".kabar-baru a")).hasCount(0);
    recorded("Baru datang");
    page.clock().runFor(31_000);

    assertThat(page.locator(".kabar-baru a")).hasText("1 layanan baru, muat ulang");
    assertThat(row(page, "Sudah dibaca").boundingBox().y).isEqualTo(before);
    assertThat(row(page, "Sudah dibaca").locator("input[name=pilih]")).isChecked();
    assertThat(row(page, "Baru datang")).hasCount(0);
    Browser.shoot(page, "layanan-kabar");
    Browser.accessible(page);
    page.locator(".kabar-baru a").press("Enter");
    assertThat(row(page, "Baru datang")).hasCount(1);
    assertThat(page.url()).contains("menurut=kanal");
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenQueue_whenACaseComes_thenThePhoneSaysSo() {
    String first = recorded("Antrean awal");
    Page page = browser.page(360, 740, ColorScheme.LIGHT, true);
    page.clock().install();
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/kerja/seksi/" + section(first));

    recorded("Antrean baru");
    page.clock().runFor(31_000);

    assertThat(page.locator(".kabar-baru a")).hasText("1 layanan baru atau berubah, muat ulang");
    Browser.shoot(page, "kerja-kabar-ponsel");
    Browser.accessible(page);
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenColumns_whenSomeAreLeftOut_thenTheyStayAwayAndTheFilterStays() {
    recorded("Kolom sedikit");
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, false);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/layanan?menurut=kanal:surat");
    page.locator("summary").getByText("Kolom").click();
    page.locator("input[name=kolom][value=CHANNEL]").uncheck();
    page.locator("input[name=kolom][value=SERVICE]").uncheck();
    page.locator("form[action='/layanan/kolom'] button").click();

    assertThat(page.url()).contains("menurut=kanal");
    assertThat(page.locator("thead")).not().containsText("Kanal");
    assertThat(row(page, "Kolom sedikit")).not().containsText("Surat");
    assertThat(page.locator("thead")).containsText("Satker");
    Browser.shoot(page, "layanan-kolom");
    page.navigate(jejak.address() + "/layanan");
    assertThat(page.locator("thead")).not().containsText("Kanal");
    page.locator("summary").getByText("Kolom").click();
    page.locator("input[name=kolom][value=CHANNEL]").check();
    page.locator("input[name=kolom][value=SERVICE]").check();
    page.locator("form[action='/layanan/kolom'] button").click();
    assertThat(page.locator("thead")).containsText("Kanal");
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenWorkListAndSatker_whenAColumnIsLeftOutThere_thenInAllListsAndTheWayLeadsBack() {
    String section = section(recorded("Kolom kerja"));
    for (int width : new int[]{1366, 360}) {
      Page page = browser.page(width, 900, ColorScheme.LIGHT, width == 1366);
      Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
      page.navigate(jejak.address() + "/kerja/seksi/" + section);
      chooseService(page, false);

      assertThat(page).hasURL(jejak.address() + "/kerja/seksi/" + section);
      assertThat(page.locator("thead")).not().containsText("Layanan");
      assertThat(page.locator("thead")).containsText("Status");
      columns(page, "kolom-seksi-" + width);
      page.navigate(jejak.address() + "/kartu?q=423792");
      String cards = page.locator("main .wajah a").first().getAttribute("href");
      page.navigate(jejak.address() + cards.replace("/kartu", ""));
      String satker = page.url();
      assertThat(page.locator("thead").last()).not().containsText("Layanan");
      assertThat(page.locator("thead").last()).containsText("Kanal");
      chooseService(page, true);
      assertThat(page).hasURL(satker);
      assertThat(page.locator("thead").last()).containsText("Layanan");
      columns(page, "kolom-satker-" + width);
      page.context().close();
    }
    browser.noComplaints();
  }

  /** The phone is without JavaScript, which the check of accessibility needs. */
  private static void columns(Page page, String name) {
    Browser.shoot(page, "kerja-" + name);
    if (page.viewportSize().width > 360) {
      Browser.accessible(page);
    }
  }

  private static void chooseService(Page page, boolean shown) {
    page.locator("summary").getByText("Kolom").click();
    page.locator("input[name=kolom][value=SERVICE]").setChecked(shown);
    page.locator("form[action='/layanan/kolom'] button").click();
  }

  @Test
  void givenReturnAddressOfAnotherServer_whenColumnsAreChosen_thenBackToTheListOfThisOne() throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    for (String back : List.of("https://jahat.example/", "//jahat.example", "/keluar", "/kerja/../keluar")) {
      var answer = clerk.post("/layanan/kolom?_csrf=" + SignedIn.encoded(clerk.token("/layanan/baru")),
          "application/x-www-form-urlencoded", ("kembali=" + SignedIn.encoded(back)).getBytes(StandardCharsets.UTF_8));
      assertThat(answer.headers().firstValue("Location").orElse("")).as(back).endsWith("/layanan");
    }
  }

  @Test
  void givenEveryPage_whenShown_thenNoSeriousViolation() {
    recorded("Dilihat di semua layar");
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = (width == 360 ? "-ponsel" : "-meja") + (colours == ColorScheme.DARK ? "-gelap" : "-terang");
        Page page = clerk(width, colours);
        look(page, "beranda" + suffix);
        for (String path : List.of("/kerja", "/kerja/seksi/bank", "/layanan",
            "/layanan?menurut=kanal:surat&urut=diterima", "/layanan?terlambat=ya")) {
          page.navigate(jejak.address() + path);
          look(page, path.replaceAll("\\W+", "-").substring(1) + suffix);
        }
        page.navigate(jejak.address() + "/kartu?q=423792");
        String cards = page.locator("main .wajah a").first().getAttribute("href");
        page.navigate(jejak.address() + cards.replace("/kartu", ""));
        assertThat(page.locator("h1")).isVisible();
        look(page, "satker" + suffix);
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, "kerja-" + name);
    Browser.accessible(page);
  }
}
