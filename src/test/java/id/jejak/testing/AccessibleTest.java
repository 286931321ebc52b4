package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What looks at all pages must be able to find something. */
@Tag("browser")
class AccessibleTest {
  @Test
  void givenButtonWithoutNameAndPaleText_whenLookedAt_thenBothAreFound() {
    try (Browser browser = new Browser()) {
      Page page = browser.desktop();
      page.setContent("<html lang=id><title>Uji</title><main><h1>Uji</h1><button></button>"
          + "<p style='color:#ddd;background:#fff'>pucat</p></main></html>");

      assertThatThrownBy(() -> Browser.accessible(page)).hasMessageContaining("button-name").hasMessageContaining(
          "color-contrast");
    }
  }
}
