package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a head of office sees in one minute, and what others do not. */
@Tag("browser")
class InsightPagesTest {
  private static final List<String> PAGES = List.of("", "/topik", "/satker", "/jawaban", "/waktu");
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() throws SQLException {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    Page small = signedIn(1366, ColorScheme.LIGHT, true);
    small.navigate(jejak.address() + "/wawasan?rentang=52-minggu");
    Browser.shoot(small, "wawasan-kantor-kecil");
    small.context().close();
    PlantedAnswers.in(jejak);
    PlantedCases.in(jejak);
    execute("INSERT INTO answer_day (number, day, views, found, taken) VALUES (2, CURRENT_DATE, 41, 22, 9),"
        + " (2, CURRENT_DATE - INTERVAL 9 DAY, 30, 12, 3), (2, CURRENT_DATE - INTERVAL 30 DAY, 18, 9, 2),"
        + " (3, CURRENT_DATE - INTERVAL 3 DAY, 12, 7, 0), (13, CURRENT_DATE - INTERVAL 16 DAY, 25, 20, 1)");
    execute("INSERT INTO answer_vote (id, answer_id, version, helpful, why, voted_at) SELECT UUID(), id, 1, FALSE,"
        + " 'Menunya sudah lain.', NOW(6) - INTERVAL 1 DAY FROM answer WHERE number = 3");
    execute(
        "UPDATE answer_version v JOIN answer a ON a.id = v.answer_id SET v.valid_until = CURRENT_DATE + INTERVAL 9 DAY"
            + " WHERE a.number = 12");
    execute("UPDATE answer SET changed_at = changed_at - INTERVAL 500 DAY WHERE number = 14");
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection database = jejak.database(); PreparedStatement statement = database.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private static long count(String sql) throws SQLException {
    try (Connection database = jejak.database();
        PreparedStatement statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width < 600 ? 740 : 768, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void look(Page page, String name) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as(
        "%s fits its width", name).isEqualTo(true);
    Browser.shoot(page, name);
  }

  @Test
  void givenSixteenMonths_whenTheHeadLooks_thenTheOneMinutePageLeadsToEverythingElse() throws SQLException {
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.locator(".menu a[href='/wawasan']").click();

    assertThat(page.locator("h1")).hasText("Wawasan");
    assertThat(page.locator(".utama-angka")).containsText("layanan diterima");
    assertThat(page.locator("figure svg[role=img] rect")).hasCount(13);
    assertThat(page.locator("figure svg polyline")).hasCount(1);
    assertThat(page.locator(".ikhtisar")).containsText(PlantedCases.STRUGGLING_NAME);
    assertThat(page.locator(".ikhtisar")).containsText("15 kali sebuah jawaban diambil");
    page.locator("details.lipat summary").click();
    assertThat(page.locator("details.lipat tbody tr")).hasCount(13);
    assertThat(sum(page.locator("details.lipat tbody tr td:nth-child(2)"))).isEqualTo(count("""
        SELECT COUNT(*) FROM interaction WHERE security_class IN ('B', 'T')
          AND DATE(received_at + INTERVAL 7 HOUR) > DATE(NOW() + INTERVAL 7 HOUR) - INTERVAL 91 DAY"""));
    page.locator(".ikhtisar h2 a", new Page.LocatorOptions().setHasText("pendampingan")).click();
    assertThat(page.locator("tbody tr").first()).containsText(PlantedCases.STRUGGLING_NAME);
    assertThat(page.locator("tbody tr").first()).containsText("Perlu pendampingan");

    Locator cases = page.locator("tbody tr").first().locator("td.angka a");
    String said = cases.innerText();
    cases.click();
    assertThat(page).hasURL(Pattern.compile(".*/layanan\\?satker=" + PlantedCases.STRUGGLING + "&dari=.*"));
    assertThat(page.locator("tbody tr")).hasCount(Integer.parseInt(said));
    browser.noComplaints();
  }

  private static long sum(Locator cells) {
    return cells.allInnerTexts().stream().mapToLong(cell -> Long.parseLong(cell.replace(".", ""))).sum();
  }

  @Test
  void givenNoScript_whenOwnDatesAreTyped_thenThosePeriodsAreShownAndOthersRefusedInWords() {
    Page page = signedIn(360, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/wawasan/topik");
    LocalDate today = LocalDate.parse(page.locator("#sampai").getAttribute("max"));
    page.locator(".saringan summary").click();
    page.locator("#dari").fill(today.minusDays(9).toString());
    page.locator("#sampai").fill(today.toString());
    page.locator("form.saring button").click();

    assertThat(page.locator(".bersisian tbody tr")).hasCount(2);
    look(page, "wawasan-tanggal-sendiri-360");
    page.navigate(jejak.address() + "/wawasan/topik?dari=2019-01-01&sampai=" + today);
    assertThat(page.locator(".tolak")).containsText("Paling panjang 366 hari");
    assertThat(page.locator("#dari")).hasValue("2019-01-01");
    for (String odd : List.of("?dari=x&sampai=%3Cscript%3E", "?rentang=" + "9".repeat(3_000), "?dari=%00&sampai=%00")) {
      page.navigate(jejak.address() + "/wawasan/waktu" + odd);
      assertThat(page.locator("h1")).hasText("Selesai dalam norma waktu");
    }
    browser.noComplaints();
  }

  @Test
  void givenTables_whenTakenAsFiles_thenTheySayTheSameAndItIsOnRecord() throws Exception {
    SignedIn staff = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    long before = count("SELECT COUNT(*) FROM audit_event WHERE action = 'insight.exported'");

    for (String table : List.of("topik", "kanal", "minggu", "satker", "jawaban", "tinjau", "waktu")) {
      String csv = staff.get("/wawasan/ekspor?tabel=" + table + "&bentuk=csv").body();
      assertThat(csv.lines().count()).as(table).isGreaterThan(1);
      assertThat(new String(staff.bytes("/wawasan/ekspor?tabel=" + table + "&bentuk=xlsx").body(), UTF_8)).as(table)
          .startsWith("PK");
    }

    assertThat(staff.get("/wawasan/ekspor?tabel=satker").body()).contains(PlantedCases.STRUGGLING + ","
        + PlantedCases.STRUGGLING_NAME, "Perlu pendampingan");
    assertThat(staff.get("/wawasan/ekspor?tabel=jawaban").body()).contains("Menunya sudah lain.");
    assertThat(staff.get("/wawasan/ekspor?tabel=lain").statusCode()).isEqualTo(404);
    assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'insight.exported'")).isEqualTo(before + 16);
  }

  @Test
  void givenOthersThanStaff_whenTheyAsk_thenThereIsNothing() throws Exception {
    for (String number : List.of(DemoOffice.SATKERS.getFirst().kips(), DemoOffice.ADMINISTRATOR_NIP)) {
      SignedIn other = SignedIn.as(jejak.address(), number, DemoOffice.PASSWORD);
      for (String page : PAGES) {
        assertThat(other.get("/wawasan" + page).statusCode()).as(number + page).isEqualTo(404);
      }
      assertThat(other.get("/wawasan/ekspor?tabel=satker").statusCode()).isEqualTo(404);
      assertThat(other.get("/").body()).doesNotContain("/wawasan");
    }
  }

  @Test
  void givenWidthsAndColours_whenLookedAt_thenEveryPageFitsAndCanBeUsed() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 320}) {
        Page page = signedIn(width, colours, true);
        for (String one : PAGES) {
          page.navigate(jejak.address() + "/wawasan" + one);
          look(page, "wawasan" + one.replace('/', '-') + "-" + width + (colours == ColorScheme.DARK ? "-gelap" : ""));
          Browser.accessible(page);
        }
        page.navigate(jejak.address() + "/wawasan?bahasa=en");
        look(page, "en-wawasan-" + width + (colours == ColorScheme.DARK ? "-gelap" : ""));
        page.context().close();
      }
    }
    browser.noComplaints();
  }
}
