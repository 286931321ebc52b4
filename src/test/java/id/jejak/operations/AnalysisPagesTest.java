package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static Path config;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser();
    config = Files.createDirectory(folder.resolve("pengaturan"));
    try (Stream<Path> carried = Files.list(Path.of("index-config"))) {
      for (Path file : carried.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_SEARCH_CONFIGFOLDER", config.toString())
        .runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(int width, ColorScheme colours) {
    return as(DemoOffice.ADMINISTRATOR_NIP, width, colours);
  }

  private static Page clerk(int width, ColorScheme colours) {
    return as(DemoOffice.STAFF_NIP, width, colours);
  }

  private static Page as(String number, int width, ColorScheme colours) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, true);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  /** Of both roles: one who manages and sees contents. */
  private static void clerkManagesToo() {
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/kelola/orang");
    page.getByText("Nofrita Sari").first().click();
    page.locator("input[name=administrator]").check();
    Browser.send(page, page.locator("form:has(input[name=administrator]) button"));
    page.context().close();
  }

  /** Changes slang.tsv and lets it be compared; the page then shows the comparison at its end. */
  private static void compare(Page page, String line, String questions) {
    page.navigate(jejak.address() + "/kelola/pencarian/berkas/slang.tsv");
    page.locator("#isi-berkas").fill(page.locator("#isi-berkas").inputValue() + line + "\n");
    page.locator("#tanya").fill(questions);
    page.getByText("Coba dan bandingkan").click();
    page.locator("section.banding").first().waitFor();
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
    page.locator("main form .utama").click();

    assertThat(page.locator("main tbody tr")).hasCount(17);
    assertThat(page.locator("main tbody").first()).containsText("spm:30t");
    assertThat(page.locator("main tbody").first()).containsText("surat perintah membayar");
    browser.noComplaints();
  }

  @Test
  void givenAnotherText_whenChecked_thenItsMistakesAreNamedAndNothingChanges() throws IOException {
    Path slang = config.resolve("slang.tsv");
    String before = Files.readString(slang);
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/kelola/pencarian/berkas/slang.tsv");
    String text = page.locator("#isi-berkas").inputValue();
    page.locator("#isi-berkas").fill(text + "qa\tqb\nqb\tqa\n");
    page.locator("main form .utama").click();
    assertThat(page.locator("main .tolak")).containsText("lingkaran: qa → qb → qa");
    page.locator("#isi-berkas").fill("");
    page.locator("main form .utama").click();
    assertThat(page.locator("main .tolak")).containsText("berkas kosong");
    page.locator("#isi-berkas").fill("#" + "x".repeat(199_999));
    page.locator("main form .utama").click();
    assertThat(page.locator("main .kabar")).containsText("dapat dipakai");

    assertThat(Files.readString(slang)).isEqualTo(before);
    Files.writeString(slang, before + "katasaja\n");
    page.navigate(jejak.address() + "/kelola/pencarian/berkas");
    assertThat(page.locator("main > .tolak")).containsText("mengandung kesalahan");
    assertThat(page.locator("main tbody tr").nth(3)).containsText("ejaan TAB kata");
    look(page, "pencarian-berkas-salah-1366");
    Files.writeString(slang, before + "qqq\ttidak\n");
    page.reload();
    assertThat(page.locator("main .ingat")).containsText("berbeda");
    Files.writeString(slang, before);
    page.navigate(jejak.address() + "/cari?q=spm");
    assertThat(page.locator("main h1")).hasCount(1);
    browser.noComplaints();
  }

  @Test
  void givenAdministratorWhoIsStaff_whenCompared_thenBothAnswersStandSideBySide() throws Exception {
    for (String subject : List.of("Uji banding zamrud pertama", "Uji banding zamrud kedua", "Zamrud")) {
      jejak.post("/api/v1/interactions", """
          {"satker":"423792","channel":"surat","service":"lain","subject":"%s"}""".formatted(subject));
    }
    clerkManagesToo();
    Page page = clerk(1366, ColorScheme.LIGHT);
    compare(page, "zmrd\tzamrud", "zmrd\nzamrud\nspm ditolak");

    Locator first = page.locator("section.banding").first();
    assertThat(first.locator("ol")).hasCount(1);
    assertThat(first.locator("ol li")).hasCount(3);
    assertThat(first).containsText("baru");
    assertThat(page.locator("main strong")).containsText("1 dari 3");
    look(page, "pencarian-banding-1366");
    page.getByText("Ubah lagi").click();
    assertThat(page.locator("#tanya")).hasValue("zmrd\nzamrud\nspm ditolak");
    page.getByText("Coba dan bandingkan").click();
    page.locator("section.banding").first().waitFor();
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page phone = clerk(360, colours);
      phone.navigate(jejak.address() + "/kelola/pencarian/banding");
      look(phone, "pencarian-banding-360" + (colours == ColorScheme.DARK ? "-gelap" : ""));
    }
    page.navigate(jejak.address() + "/kelola/pencarian/banding?bahasa=en");
    look(page, "en-pencarian-banding-1366");
    browser.noComplaints();
  }

  @Test
  void givenAdministratorAlone_whenCompared_thenOnlyWhatIsAskedForIsShown() {
    Page page = signedIn(1366, ColorScheme.LIGHT);
    compare(page, "qqq\tditolak", "spm qqq");

    assertThat(page.locator("main .ingat")).containsText("tidak melihat isi");
    assertThat(page.locator("section.banding ol")).hasCount(0);
    assertThat(page.locator("section.banding .berdampingan > div").last()).containsText("ditolak");
    look(page, "pencarian-banding-buta-1366");
    page.navigate(jejak.address() + "/kelola/pencarian/berkas/slang.tsv");
    page.locator("#tanya").fill("a\n".repeat(2) + "b\nc\nd\ne\nf\ng\nh\ni\nj\nk\n");
    page.getByText("Coba dan bandingkan").click();
    assertThat(page.locator("main .tolak")).containsText("satu sampai 10 pertanyaan");
    browser.noComplaints();
  }

  @Test
  void givenChange_whenApplied_thenSearchGoesOnAndThenKnowsItAndTheTextBeforeIsKept() throws Exception {
    jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"lain","subject":"Uji terapan kuarsa"}""");
    RunningJejak.await("the case to be found", () -> found("kuarsa") == 1);
    assertThat(found("kwrs")).isZero();
    Page page = signedIn(1366, ColorScheme.LIGHT);
    Page other = signedIn(1366, ColorScheme.LIGHT);
    for (Page one : List.of(page, other)) {
      one.navigate(jejak.address() + "/kelola/pencarian/berkas/slang.tsv");
      one.locator("#isi-berkas").fill(one.locator("#isi-berkas").inputValue() + "kwrs\tkuarsa\n");
    }

    apply(page);

    assertThat(page).hasURL(jejak.address() + "/kelola/pencarian/berkas");
    assertThat(page.locator("main h1")).hasText("Pencarian");
    RunningJejak.await("the new index to answer", () -> {
      assertThat(found("kuarsa")).isEqualTo(1);
      return found("kwrs") == 1;
    });
    assertThat(page.locator("#keadaan .kabar")).hasCount(0);
    assertThat(page.locator("main > .ingat, #keadaan form")).hasCount(0);
    look(page, "pencarian-diterapkan-1366");
    apply(other);
    assertThat(other.locator("main .tolak")).containsText("diubah orang lain");
    assertThat(other.locator("#isi-berkas")).hasValue(Pattern.compile("kwrs"));
    page.navigate(jejak.address() + "/kelola/pencarian/berkas/slang.tsv");
    page.locator("main section ul a").first().click();
    assertThat(page.locator("#isi-berkas")).not().hasValue(Pattern.compile("kwrs"));
    look(page, "pencarian-terdahulu-1366");
    apply(page);
    RunningJejak.await("the earlier index to answer", () -> found("kwrs") == 0);
    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(Files.readString(config.resolve("slang.tsv"))).doesNotContain("kwrs");
  }

  private static void apply(Page page) {
    page.locator("button[formaction*=terapkan]").click();
  }

  private static int found(String question) {
    return jejak.get("/api/v1/search?q=" + question).path("interactions").asInt();
  }

  @Test
  void givenNoScriptAndTooMuch_whenCompared_thenItWorksAndIsRefused() throws Exception {
    Page page = browser.page(1366, 800, ColorScheme.LIGHT, false);
    Browser.signIn(page, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    page.navigate(jejak.address() + "/kelola/pencarian/berkas/synonyms.tsv");
    page.getByText("Coba dan bandingkan").click();
    page.waitForURL(url -> !url.endsWith("synonyms.tsv"));
    RunningJejak.await("the comparison to end", () -> {
      page.reload();
      return page.locator("section.banding").count() == 5;
    });
    assertThat(page.locator("main strong")).containsText("0 dari 5");

    SignedIn administrator = SignedIn.as(jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    String token = SignedIn.encoded(administrator.token("/kelola/pencarian/berkas/slang.tsv"));
    byte[] large = ("isi=" + "a".repeat(1_900_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(administrator.post("/kelola/pencarian/berkas/slang.tsv?_csrf=" + token, Routes.FORM, large)
        .statusCode()).isEqualTo(422);
    assertThat(administrator.get("/kelola/pencarian/berkas/..%2Fslang.tsv").statusCode()).isBetween(400, 404);
    assertThat(administrator.get("/kelola/pencarian/berkas/README.md").statusCode()).isEqualTo(404);
    assertThat(
        administrator.get("/kelola/pencarian?teks=" + SignedIn.encoded("\"a* \u202e(' OR 1=1 <b>\u0000".repeat(90)))
            .statusCode())
        .isEqualTo(200);
    browser.noComplaints();
  }

  @Test
  void givenPages_whenLookedAt_thenTheyAreWhole() throws IOException {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page page = signedIn(width, colours);
        page.navigate(jejak.address() + "/kelola/pencarian");
        look(page, "pencarian-kosong" + suffix);
        page.locator("#teks").fill(QUESTION);
        page.locator("main form .utama").click();
        look(page, "pencarian-urai" + suffix);
        page.navigate(jejak.address() + "/kelola/pencarian/berkas?bahasa=id");
        look(page, "pencarian-berkas" + suffix);
        page.locator("main tbody a").nth(3).click();
        look(page, "pencarian-isi" + suffix);
        page.locator("#isi-berkas").fill("knp\nsp2d\tsurat\n");
        page.locator("main form .utama").click();
        assertThat(page.locator("main .tolak li")).hasCount(2);
        look(page, "pencarian-isi-salah" + suffix);
        page.context().close();
      }
    }
    browser.noComplaints();
  }
}
