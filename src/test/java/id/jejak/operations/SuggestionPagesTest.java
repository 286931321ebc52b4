package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered below a search field, by keyboard, on a phone, and without a script. */
@Tag("browser")
class SuggestionPagesTest {
  private static final String SUBJECT = "Kuncupmekar perihal SPM 00977T/423792/2026";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void plant() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"spm-sp2d","subject":"%s"}""".formatted(SUBJECT));
    jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"spm-sp2d","subject":"Kuncupmekar kedua"}""");
    RunningJejak.await("the subjects to be offered", () -> jejak.get("/api/v1/search/suggestions?q=kuncupm").path(
        "suggestions").size() == 2);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, 740, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static SignedIn officer(int number) throws Exception {
    return SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(number).kips(), DemoOffice.PASSWORD);
  }

  @Test
  void givenKeyboard_whenTyped_thenOfferedWithoutTakingTheFocusAndOpenedByEnter() {
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    Locator field = page.locator("#q");
    Locator list = page.locator(".medan:has(#q) .saran");
    page.keyboard().press("/");
    page.keyboard().type("kuncupm");

    assertThat(list.locator("[role=option]")).hasCount(2);
    assertThat(field).isFocused();
    assertThat(field).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", list.locator("[role=option]").last().getAttribute("id"));
    Browser.shoot(page, "saran-meja-terang");
    Browser.accessible(page);
    page.keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(field).hasValue("kuncupm");
    assertThat(field).isFocused();

    page.keyboard().press("ArrowUp");
    assertThat(list.locator("[aria-selected=true]")).hasText(Pattern.compile("Kuncupmekar perihal.*"));
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/cari\\?q=Kuncupmekar.*"));
    assertThat(page.locator(".hasil h2").first()).hasText(SUBJECT);
    browser.noComplaints();
  }

  @Test
  void givenNothingChosen_whenEntered_thenWhatWasTypedIsSearched() {
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.keyboard().press("/");
    page.keyboard().type("kuncupm");
    assertThat(page.locator(".medan:has(#q) .saran li").first()).isVisible();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(jejak.address() + "/cari?q=kuncupm");
    browser.noComplaints();
  }

  @Test
  void givenPhone_whenNumberIsTyped_thenItsTrailIsOneTouchAway() {
    Page page = signedIn(360, ColorScheme.DARK, true);
    page.navigate(jejak.address() + "/cari");
    page.locator("#cari-q").pressSequentially("00977");
    Locator number = page.locator(".medan:has(#cari-q) .saran li", new Page.LocatorOptions().setHasText("jejak nomor"));
    assertThat(number).hasText(Pattern.compile("SPM 00977T/423792/2026.*"));
    Browser.shoot(page, "saran-ponsel-gelap");
    Browser.accessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
    number.click();

    assertThat(page).hasURL(Pattern.compile(".*/jejak\\?nomor=.*"));
    assertThat(page.locator("main")).containsText("Kuncupmekar");
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenSearched_thenAnOrdinaryFieldAndTheOwnHistoryThatCanBeCleared() {
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/cari?q=kuncupmekar+kedua");
    assertThat(page.locator("[role=combobox]")).hasCount(0);
    page.navigate(jejak.address() + "/cari");
    assertThat(page.locator(".terakhir a").first()).hasText("kuncupmekar kedua");
    Browser.shoot(page, "saran-riwayat");
    page.locator(".terakhir button").click();

    assertThat(page.locator(".kabar")).containsText("dihapus");
    assertThat(page.locator(".terakhir")).hasCount(0);
    browser.noComplaints();
  }

  @Test
  void givenOwnSearches_whenTyped_thenTheOwnAloneAndAtMostFifty() throws Exception {
    SignedIn first = officer(2);
    for (int i = 0; i < 55; i++) {
      first.get("/cari?q=milikpertama" + i);
    }
    SignedIn second = officer(3);
    second.get("/cari?q=milikkedua");

    assertThat(first.get("/cari/saran?q=milik").body()).contains("milikpertama54").doesNotContain("milikkedua");
    assertThat(first.get("/cari/saran?q=milikpertama4").body()).contains("milikpertama49").doesNotContain(
        ">milikpertama4<");
    assertThat(second.get("/cari/saran?q=milik").body()).contains("milikkedua").doesNotContain("milikpertama");
  }

  @Test
  void givenPlantedSubject_whenAnotherSatkersOfficerTypes_thenTheSameAsForWordsThatAreNot() throws Exception {
    SignedIn owner = officer(0);
    SignedIn stranger = officer(1);

    for (String path : new String[]{"/cari/saran?q=", "/api/v1/search/suggestions?q="}) {
      for (String typed : new String[]{"ku", "kuncupm", "00977", "077-2026", "423792"}) {
        assertThat(stranger.get(path + typed).body()).as(typed).doesNotContainIgnoringCase("kuncup").doesNotContain(
            "423792");
      }
      assertThat(owner.get(path + "kuncupm").body()).contains("Kuncupmekar kedua");
      assertThat(stranger.get(path + "k").body()).doesNotContain("role=\"option\"");
      assertThat(stranger.get(path + "x".repeat(5_000)).statusCode()).isEqualTo(200);
    }
  }
}
