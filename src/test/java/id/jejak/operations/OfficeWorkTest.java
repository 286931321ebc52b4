package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator sets an office up, in the browser. */
@Tag("browser")
class OfficeWorkTest {
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

  private static Page as(String number, int width, ColorScheme colours) {
    Page page = browser.page(width, width == 360 ? 740 : 900, colours, true);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  private static Page administrator() {
    return as(DemoOffice.ADMINISTRATOR_NIP, 1366, ColorScheme.LIGHT);
  }

  private static void go(Page page, String path) {
    page.navigate(jejak.address() + path);
  }

  @Test
  void givenService_whenItsNormIsChanged_thenTheHistoryStays() {
    Page page = administrator();
    go(page, "/kelola/rujukan?jenis=SERVICE&q=rekening");
    page.locator("tbody th a").first().click();
    page.locator("#amount").fill("4");
    page.locator("#source").fill("uji coba");
    page.locator("form.kartu button.utama").click();

    assertThat(page.locator(".kabar")).isVisible();
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("tbody tr").first()).containsText("4 hari kerja");
    go(page, "/kelola/rujukan/CHANNEL/loket");
    page.locator("#from").fill("2019-01-01");
    page.locator("form.kartu button.utama").click();
    assertThat(page.locator(".tolak")).containsText("tanggal");
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenChannel_whenItIsRenamed_thenTheSearchPageSaysSo() {
    Page page = administrator();
    go(page, "/kelola/rujukan/CHANNEL/hai");
    page.locator("#labelId").fill("HAI CSO");
    page.locator("#source").fill("uji coba");
    page.locator("form.kartu button.utama").click();
    assertThat(page.locator(".kabar")).isVisible();

    Page clerk = as(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT);
    go(clerk, "/cari?q=uji");
    assertThat(clerk.locator("#kanal")).containsText("HAI CSO");
    clerk.context().close();
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenHolidayAndHours_whenKept_thenTheyAreListed() {
    Page page = administrator();
    go(page, "/kelola/rujukan/libur?tahun=2026");
    page.locator("#day").fill("2026-12-31");
    page.locator("#name").fill("Tutup buku");
    page.locator("#source").fill("keputusan kepala kantor");
    page.locator("input[name=own]").check();
    page.locator("form.kartu button.utama").click();
    assertThat(page.locator("tbody")).containsText("Tutup buku");
    go(page, "/kelola/rujukan/jam");
    page.locator("#until-5").fill("15:30");
    page.locator("#source").fill("surat edaran");
    page.locator("form.kartu button.utama").click();
    assertThat(page.locator("tbody tr").nth(4)).containsText("15.30");
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenListWithMistakes_whenCorrected_thenItIsAppliedWhole() {
    Page page = administrator();
    go(page, "/kelola/satker/impor");
    send(page, "kode;nama\n423792;Pengadilan Negeri Lubuk Tarok\n12345;Caf\u00e9 Contoh\n777001;Baru\n777001;Lagi\n",
        Charset.forName("windows-1252"));
    assertThat(page.locator("tbody")).containsText("Excel");
    assertThat(page.locator("tbody")).containsText("Caf\u00e9");
    assertThat(page.locator("tbody")).containsText("pada baris 4");
    look(page, "impor-salah");
    send(page, "kode,nama\n423792,Pengadilan Negeri Lubuk Tarok\n012345,Kantor Nol\n777001,Baru\n",
        StandardCharsets.UTF_8);
    look(page, "impor-bersih");
    page.locator("main form button.utama").click();

    assertThat(page.locator(".kabar")).containsText("2 satker baru");
    assertThat(page.locator("tbody")).containsText("012345");
    page.context().close();
    browser.noComplaints();
  }

  private static void send(Page page, String list, Charset charset) {
    page.locator("#file").setInputFiles(new FilePayload("satker.csv", "text/csv", list.getBytes(charset)));
    page.locator("form.kartu button.utama").click();
    assertThat(page.locator("tbody tr").first()).isVisible();
  }

  @Test
  void givenOfficer_whenCardPhotoAndLetterAreKept_thenTheCounterSeesThem() throws IOException {
    Page page = administrator();
    go(page, "/kelola/kartu?q=0770001235");
    page.locator("tbody th a").click();
    page.locator("#surat").setInputFiles(new FilePayload("SK KPA.pdf", "application/pdf", "%PDF-1.7 surat".getBytes(
        StandardCharsets.US_ASCII)));
    page.locator("form[action*=surat] button").click();
    assertThat(page.locator("dd a[href$=surat]")).hasText("SK KPA.pdf");
    page.locator("dl.fakta a[href*=orang]").click();
    page.locator("#foto").setInputFiles(new FilePayload("wajah.jpg", "image/jpeg", face()));
    page.locator("form[action*=foto] button").first().click();
    assertThat(page.locator("img.potret")).isVisible();
    assertThat(page.locator("img.potret")).hasJSProperty("naturalWidth", 360);
    look(page, "orang-satu");

    Page counter = as(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT);
    go(counter, "/kartu?q=614205");
    assertThat(counter.locator(".wajah img.potret")).isVisible();
    assertThat(counter.locator(".wajah")).containsText("Ahmad Fauzan");
    look(counter, "loket-kartu");
    counter.context().close();
    page.context().close();
    browser.noComplaints();
  }

  private static byte[] face() throws IOException {
    BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(0xb0c4de));
    canvas.fillRect(0, 0, 600, 800);
    canvas.setColor(new Color(0xd2a679));
    canvas.fillOval(180, 180, 240, 320);
    canvas.setColor(new Color(0x334455));
    canvas.fillRoundRect(100, 520, 400, 300, 120, 120);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  @Test
  void givenFullSatker_whenAFourthOfficerIsAdded_thenOneClearSentence() {
    Page page = administrator();
    for (int i = 0; i < 3; i++) {
      go(page, "/kelola/orang");
      page.locator("#displayName").fill("Petugas " + i);
      page.locator("#kind").selectOption("KIPS");
      page.locator("#login").fill("KIPS-BARU-" + i);
      page.locator("#satkerCode").selectOption("350118");
      page.locator("form.kartu button.utama").click();
      assertThat(page.locator(i < 2 ? ".kabar" : ".tolak")).isVisible();
    }

    assertThat(page.locator(".tolak")).containsText("3 kartu aktif");
    assertThat(page.locator("#displayName")).hasValue("Petugas 2");
    page.context().close();
    browser.noComplaints();
  }

  @Test
  void givenYearWithoutHolidays_whenAListIsPasted_thenCheckedThenApplied() {
    for (int width : new int[]{1366, 360}) {
      Page page = browser.page(width, 800, ColorScheme.LIGHT, true);
      Browser.signIn(page, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
      int year = Year.now(Clock.systemUTC()).getValue() + (width == 1366 ? 2 : 3);
      go(page, "/kelola/rujukan/libur?tahun=" + year);
      page.locator("#hari-libur").fill(year + "-01-01; Tahun Baru\n31 April " + year + "; Tidak ada");
      page.locator("#daftar button").click();
      assertThat(page.locator("#daftar tbody tr")).hasCount(2);
      assertThat(page.locator("#daftar tbody tr").nth(1)).containsText("tidak ada pada kalender");
      assertThat(page.locator("#daftar button.utama")).hasCount(0);
      look(page, "libur-salah-" + width);

      page.locator("#hari-libur").fill(year + "-01-01; Tahun Baru\n1 Mei " + year + "; Hari Buruh");
      page.locator("#daftar button").click();
      look(page, "libur-diperiksa-" + width);
      page.locator("#daftar button.utama").click();
      assertThat(page.locator("#daftar .tolak")).containsText("Tulislah asal nilai ini");
      assertThat(page.locator("#hari-libur")).hasValue(year + "-01-01; Tahun Baru\n1 Mei " + year + "; Hari Buruh");
      page.locator("#sumber").fill("SKB 3 Menteri");
      page.locator("#daftar button.utama").click();
      assertThat(page.locator(".tabel tbody tr")).hasCount(2);
      page.context().close();
    }
    browser.noComplaints();
  }

  @Test
  void givenEveryPage_whenShown_thenNoSeriousViolation() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = (width == 360 ? "-ponsel" : "-meja") + (colours == ColorScheme.DARK ? "-gelap" : "-terang");
        Page page = as(DemoOffice.ADMINISTRATOR_NIP, width, colours);
        for (String path : List.of("/kelola/rujukan?jenis=SERVICE", "/kelola/rujukan?jenis=SECURITY_CLASS",
            "/kelola/rujukan/SERVICE/retur-sp2d", "/kelola/rujukan/libur?tahun=2026", "/",
            "/kelola/rujukan/libur?tahun=2030", "/kelola/rujukan/jam",
            "/kelola/kantor", "/kelola/satker/impor", "/kelola/satker/tutup", "/kelola/satker", "/kelola/kartu",
            "/kelola/kunci",
            "/kelola/orang", "/akun", "/kartu")) {
          go(page, path);
          look(page, path.replaceAll("\\W+", "-").replaceFirst("^-", "") + suffix);
        }
        go(page, "/kelola/kartu?q=0770001236");
        page.locator("tbody th a").first().click();
        look(page, "kelola-kartu-satu" + suffix);
        go(page, "/kelola/satker?q=678903");
        page.locator("tbody a").first().click();
        look(page, "kelola-satker-satu" + suffix);
        page.context().close();
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, "kantor-" + name);
    Browser.accessible(page);
  }
}
