package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an administrator sees what becomes of words, and tries another configuration of the search. */
@Tag("browser")
class AnalysisPagesTest {
  private static final String QUESTION = "spm sy ditolak knp nomor 00030T/423792/2026";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).run("--demo=small");
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, true);
    Browser.signIn(page, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, name);
    Browser.accessible(page);
  }

  @Test
  void givenQuestion_whenTakenApart_thenEachStepStandsThere() {
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/kelola/pencarian");
    page.locator("#teks").fill(QUESTION);
    page.locator("main form button").click();

    assertThat(page.locator("main tbody tr")).hasCount(16);
    assertThat(page.locator("main tbody").first()).containsText("spm:30t");
    assertThat(page.locator("main tbody").first()).containsText("surat perintah membayar");
    browser.noComplaints();
  }

  @Test
  void givenPages_whenLookedAt_thenTheyAreWhole() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page page = signedIn(width, colours);
        page.navigate(jejak.address() + "/kelola/pencarian");
        look(page, "pencarian-kosong" + suffix);
        page.locator("#teks").fill(QUESTION);
        page.locator("main form button").click();
        look(page, "pencarian-urai" + suffix);
        page.navigate(page.url() + "&bahasa=en");
        look(page, "en-pencarian-urai" + suffix);
        page.context().close();
      }
    }
    browser.noComplaints();
  }
}
