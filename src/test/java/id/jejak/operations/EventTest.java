package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outreach event that many satkers see, each with its own people alone. */
@Tag("browser")
class EventTest {
  private static final String FIRST = DemoOffice.SATKERS.get(0).code();
  private static final String SECOND = DemoOffice.SATKERS.get(1).code();

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

  private static Page signedIn(String number) {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, true);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  @Test
  void givenEventOfAllSatkers_whenRecorded_thenEachSeesItWithItsOwnPeopleAlone() throws IOException {
    Page clerk = signedIn(DemoOffice.STAFF_NIP);
    clerk.navigate(jejak.address() + "/layanan/acara");
    clerk.locator("#subject").fill("Sosialisasi langkah akhir tahun");
    clerk.locator("#attendees").fill(FIRST + "; Ani Contoh; Bendahara\n" + SECOND
        + "; Budi Contoh; Operator\n; Narasumber Contoh; Kanwil");
    clerk.locator("#files")
        .setInputFiles(new OfficeFiles(folder).pdf("materi.pdf", 2, 1, "Materi langkah akhir tahun"));
    Browser.shoot(clerk, "acara-meja-terang");
    Browser.accessible(clerk);
    clerk.setViewportSize(360, 740);
    Browser.shoot(clerk, "acara-ponsel-terang");
    Browser.accessible(clerk);
    clerk.setViewportSize(1366, 900);
    clerk.locator("main form button.utama").click();
    assertThat(clerk.locator("h1")).hasText("Sosialisasi langkah akhir tahun");
    clerk.locator("details", new Page.LocatorOptions().setHasText("Daftar hadir (3)")).first().click();
    assertThat(clerk.locator("main table")).containsText("Narasumber Contoh");

    Page officer = signedIn(DemoOffice.SATKERS.get(0).kips());
    officer.navigate(jejak.address() + "/layanan");
    officer.locator("tbody a", new Page.LocatorOptions().setHasText("Sosialisasi langkah akhir tahun")).click();
    assertThat(officer.locator(".utas")).containsText("materi.pdf");
    officer.locator("details", new Page.LocatorOptions().setHasText("Daftar hadir (1)")).first().click();
    assertThat(officer.locator("main")).containsText("Ani Contoh");
    assertThat(officer.locator("main")).not().containsText("Budi Contoh");
    browser.noComplaints();
  }

  @Test
  void givenListThatCannotBeRead_whenRecorded_thenTheLineIsNamedAndNothingIsRecorded() {
    Page clerk = signedIn(DemoOffice.STAFF_NIP);
    clerk.navigate(jejak.address() + "/layanan/acara");
    clerk.locator("#subject").fill("Acara keliru");
    clerk.locator("#attendees").fill(FIRST + "; Ani Contoh\nhanya nama");
    clerk.locator("main form button.utama").click();

    assertThat(clerk.locator(".tolak")).containsText("Baris 2");
    assertThat(clerk.locator("#subject")).hasValue("Acara keliru");
    clerk.navigate(jejak.address() + "/layanan");
    assertThat(clerk.locator("main")).not().containsText("Acara keliru");
    browser.noComplaints();
  }
}
