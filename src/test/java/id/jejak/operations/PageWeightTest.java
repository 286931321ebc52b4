package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Sizes;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of a satker officer weighs on the line, with everything it needs, at the first visit. */
@Tag("browser")
class PageWeightTest {
  private static final int MOST_BYTES = 60_000;

  @TempDir
  private Path folder;

  @Test
  void givenEmptyProfile_whenOfficerOpensAPage_thenItIsLightOnTheLine() {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
        Browser browser = new Browser()) {
      Page officer = browser.page(360, 740, ColorScheme.LIGHT, true);
      Browser.signIn(officer, jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
      officer.navigate(jejak.address() + "/layanan");
      String one = officer.locator("tbody a").first().getAttribute("href");

      for (String path : List.of("/", "/layanan", one, "/layanan/baru", "/cari?q=rekening", "/berkas")) {
        assertThat(bytes(browser.firstVisit(officer), jejak.address() + path)).as(path).isLessThan(MOST_BYTES);
      }
      browser.noComplaints();
    }
  }

  private static int bytes(Page page, String address) {
    List<Request> requests = new ArrayList<>();
    page.onRequestFinished(requests::add);
    page.navigate(address);
    page.waitForLoadState();
    assertThat(page.locator("main")).isVisible();
    int sum = 0;
    for (Request request : List.copyOf(requests)) {
      Sizes sizes = request.sizes();
      sum += sizes.responseBodySize + sizes.responseHeadersSize;
    }
    page.context().close();
    return sum;
  }
}
