package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Cases like one: beside it, while one is being recorded, and the spelling of a question. */
@Tag("browser")
class SimilarPagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private static String first;
  private static String second;
  private static String elsewhere;

  @BeforeAll
  static void plant() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    first = record("423792", "SPM honor mekarunik ditolak");
    say(first, "Muncul galat CVR015 saat potongan dihitung.", "SATKER");
    reject(first);
    second = record("423792", "Honor mekarunik kedua");
    say(second, "Lagi-lagi galat CVR015.", "SATKER");
    say(second, "Catatan katakantor untuk seksi.", "INTERNAL");
    elsewhere = record("614205", "Mekarunik orang lain, katasatkerlain");
    say(elsewhere, "galat CVR015, katakantor", "SATKER");
    RunningJejak.await("the cases to be like each other", () -> similar(second).size() == 2);
    reject(second);
    RunningJejak.await("the reason to be known", () -> similar(second).findValuesAsString("rejectReason").stream()
        .anyMatch(reason -> reason.contains("Nilai berbeda")));
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static String record(String satker, String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"surat","service":"spm-sp2d","subject":"%s"}""".formatted(satker, subject)).path("id")
        .asString();
  }

  private static void say(String interaction, String words, String audience) {
    jejak.post("/api/v1/interactions/" + interaction + "/messages", "{\"body\":\"%s\",\"audience\":\"%s\"}".formatted(
        words, audience));
  }

  private static void reject(String interaction) {
    step(interaction, "reject", "{\"reason\":\"nilai-berbeda\",\"sentence\":\"Nilai"
        + " potongan berbeda.\"}");
  }

  private static void step(String interaction, String step, String body) {
    String address = "/api/v1/interactions/" + interaction;
    jejak.step(address + "/" + step, jejak.get(address).path("version").asLong(), body);
  }

  private static JsonNode similar(String interaction) {
    return jejak.get("/api/v1/interactions/" + interaction + "/similar");
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, 740, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  @Test
  void givenCase_whenOpened_thenSimilarOnesWithWhatBothHaveAndWithoutScript() {
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/layanan/" + second);

    assertThat(page.locator(".serupa a").first()).hasText("SPM honor mekarunik ditolak");
    assertThat(page.locator(".serupa .sebab").first()).containsText("galat yang sama: CVR015");
    assertThat(page.locator(".serupa .sebab").first()).containsText(
        "alasan tolak yang sama: Nilai berbeda dengan lampiran");
    assertThat(page.locator(".serupa .sebab").first()).containsText("mekarunik");
    assertThat(page.locator(".serupa")).not().containsText("Honor mekarunik kedua");
    Browser.shoot(page, "serupa-meja-terang");
    Page phone = signedIn(360, ColorScheme.DARK, true);
    phone.navigate(jejak.address() + "/layanan/" + second);
    assertThat(phone.locator(".serupa a").first()).isVisible();
    Browser.shoot(phone, "serupa-ponsel-gelap");
    Browser.accessible(phone);
    assertThat(phone.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
    browser.noComplaints();
  }

  @Test
  void givenRecord_whenDescriptionIsTyped_thenSimilarOnesBesideItAndTheFocusStays() {
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/layanan/baru");
    page.locator("#subject").fill("Honor bulan ini");
    page.locator("#message").click();
    page.keyboard().type("potongan mekarunik, galat CVR015");

    assertThat(page.locator("#mirip .sebab").first()).containsText("galat yang sama: CVR015");
    assertThat(page.locator("#message")).isFocused();
    Browser.shoot(page, "serupa-catat");
    Browser.accessible(page);
    browser.noComplaints();
  }

  @Test
  void givenMerged_whenCompared_thenTheyAreNotShown() {
    String target = record("350118", "Gabungan jarangsekali unikmerah");
    String merged = record("350118", "Gabungan jarangsekali unikmerah lagi");
    String third = record("350118", "Gabungan jarangsekali unikmerah ketiga");
    RunningJejak.await("all three to be like each other", () -> similar(third).size() >= 2);
    step(merged, "merge", "{\"ticket\":\"%s\"}".formatted(jejak.get(
        "/api/v1/interactions/" + target).path("ticket").asString()));

    assertThat(similar(third).findValuesAsString("id")).contains(target).doesNotContain(merged);
    assertThat(similar(target).findValuesAsString("id")).contains(third).doesNotContain(merged);
    assertThat(similar(merged).findValuesAsString("id")).doesNotContain(target, merged);
  }

  @Test
  void givenOfficer_whenComparing_thenOnlyOwnCasesAndWordsThatMayBeRead() throws Exception {
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);

    String similar = owner.get("/api/v1/interactions/" + second + "/similar").body();
    String page = owner.get("/layanan/" + second).body();
    String typed = owner.post("/layanan/baru/mirip?_csrf=" + SignedIn.encoded(owner.token("/layanan/baru")),
        "application/x-www-form-urlencoded", "subject=mekarunik+katasatkerlain&message=galat+CVR015+katakantor"
            .getBytes(StandardCharsets.UTF_8))
        .body();

    assertThat(similar).contains(first);
    assertThat(page).contains("galat yang sama: CVR015");
    for (String told : new String[]{similar, page, typed}) {
      assertThat(told).doesNotContain(elsewhere).doesNotContain("katakantor").doesNotContain("katasatkerlain");
    }
    assertThat(typed).contains(first);
  }

  @Test
  void givenMistake_whenSearched_thenAnotherSpellingIsOneStepAwayForWhoMaySeeIt() throws Exception {
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/cari?q=honor+mekaruink");
    assertThat(page.locator(".maksud a")).hasText("honor mekarunik");
    Browser.shoot(page, "maksud");
    page.locator(".maksud a").click();
    assertThat(page.locator(".hasil h2").first()).containsText("mekarunik");
    assertThat(page.locator(".maksud")).hasCount(0);
    assertThat(jejak.get("/api/v1/search?q=mekaruink").path("didYouMean").asString()).isEqualTo("mekarunik");
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    for (String typed : new String[]{"katasatkerlian", "katakantro"}) {
      assertThat(owner.get("/api/v1/search?q=" + typed).body()).doesNotContain("katasatkerlain").doesNotContain(
          "katakantor");
      assertThat(owner.get("/cari?q=" + typed).body()).doesNotContain("maksud");
    }
    browser.noComplaints();
  }
}
