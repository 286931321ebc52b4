package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.testing.Browser;
import id.jejak.testing.HandInFile;
import id.jejak.testing.RunningJejak;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff bring in what was handed in by e-SPM, with mistakes in the list. */
@Tag("browser")
class HandInPagesTest {
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

  private static Page clerk(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width == 360 ? 740 : 900, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void send(Page page, String name, byte[] contents) {
    page.navigate(jejak.address() + "/layanan/impor");
    page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", contents));
    page.locator("form.kartu button.utama").click();
  }

  private static HandInFile list(int first) {
    return new HandInFile().finished(first, "423792", "").finished(first + 1, "614205", "spm.txt")
        .line("%05dT/423792/2026".formatted(first + 2), "423792", "0770001235", "12/03/2026 09:00", "", "", "Diterima",
            "", "", "", "")
        .line("%05dT/423792/2026".formatted(first + 3), "12345", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "",
            "")
        .line("%05dT/423792/2026".formatted(first + 4), "423792", "", "12/03/2026 09:00", "", "12/03/2026 10:00",
            "Ditolak", "", "", "", "")
        .file("spm.txt", "Surat perintah membayar").file("sisa.txt", "tidak disebut");
  }

  private static Locator row(Page page, String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void givenListWithMistakes_whenCheckedAppliedAndSentAgain_thenEachLineSaysWhatBecameOfIt() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/layanan");
    page.locator("a[href='/layanan/impor']").click();
    send(page, "espm-maret.zip", list(1).zip());

    assertThat(page.locator("#keadaan [role=status]")).containsText("5 baris diperiksa");
    assertThat(row(page, "00003T")).containsText("milik petugas satker lain");
    assertThat(row(page, "00004T")).containsText("membuang nol di depan");
    assertThat(row(page, "00005T")).containsText("memerlukan alasan_tolak");
    assertThat(page.locator("details.lipat summary")).containsText("1 berkas dalam ZIP tidak disebut");
    Browser.shoot(page, "impor-diperiksa");
    Browser.accessible(page);
    page.locator("#keadaan button.utama").click();

    assertThat(page.locator("#keadaan [role=status]")).containsText("2 layanan tercatat");
    row(page, "00002T").locator("a").click();
    assertThat(page.locator(".utas")).containsText("Diimpor dari e-SPM, espm-maret.zip:3");
    assertThat(page.locator(".utas .lampiran")).containsText("spm.txt");
    Browser.shoot(page, "impor-layanan");
    Browser.accessible(page);
    send(page, "espm-maret.zip", list(1).zip());
    assertThat(row(page, "00001T")).containsText("Sudah ada");
    assertThat(page.locator("#keadaan button.utama")).hasCount(0);
    page.locator("nav.lembar a").last().click();
    assertThat(page.locator("tbody tr")).hasCount(3);
    browser.noComplaints();
  }

  @Test
  void givenNoList_whenSent_thenOneClearSentenceAndTheFormAgain() {
    Page page = clerk(1366, ColorScheme.LIGHT, true);
    send(page, "laporan.csv", "nomor_spm;status\n1;2\n".getBytes(StandardCharsets.UTF_8));

    assertThat(page.locator(".tolak")).containsText("kode_satker, waktu_diterima");
    assertThat(page.locator("#file")).isVisible();
    Browser.accessible(page);
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenListIsCheckedAndApplied_thenTheSame() {
    Page page = clerk(1366, ColorScheme.LIGHT, false);
    send(page, "tanpa-skrip.csv", new HandInFile().finished(50, "423792", "").csv());
    page.waitForURL("**/layanan/impor/*");
    RunningJejak.await("the check", () -> {
      page.reload();
      return page.locator("#keadaan button.utama").count() == 1;
    });
    Browser.send(page, page.locator("#keadaan button.utama"));
    RunningJejak.await("the recording", () -> {
      page.reload();
      return page.locator("#keadaan [role=status]").innerText().contains("1 layanan tercatat");
    });
  }

  @Test
  void givenEveryPage_whenShown_thenNoSeriousViolation() {
    int first = 100;
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = (width == 360 ? "-ponsel" : "-meja") + (colours == ColorScheme.DARK ? "-gelap" : "-terang");
        Page page = clerk(width, colours, true);
        send(page, "espm.zip", list(first).zip());
        assertThat(page.locator("#keadaan button.utama")).isVisible();
        look(page, "periksa" + suffix);
        page.locator("#keadaan button.utama").click();
        assertThat(page.locator("#keadaan [role=status]")).containsText("2 layanan tercatat");
        look(page, "selesai" + suffix);
        page.navigate(jejak.address() + "/layanan/impor");
        look(page, "formulir" + suffix);
        page.navigate(jejak.address() + "/layanan");
        look(page, "daftar" + suffix);
        page.context().close();
        first += 10;
      }
    }
    browser.noComplaints();
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, "impor-" + name);
    Browser.accessible(page);
  }
}
