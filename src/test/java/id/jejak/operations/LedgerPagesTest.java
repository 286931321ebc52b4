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
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger as the office, an administrator and a satker's officer use it. */
@Tag("browser")
class LedgerPagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_LEDGER_LOOK_EVERY", "1s").with("JEJAK_LEDGER_PIECE",
        "2").with("JEJAK_LEDGER_ALERT_LEAST", "2").with("JEJAK_LEDGER_ALERT_SHARE", "10").runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static Page signedIn(String number, int width, boolean script) {
    Page page = browser.page(width, width == 360 ? 740 : 800, ColorScheme.LIGHT, script);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  private static String interaction(DemoOffice.DemoSatker satker, String channel) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"%s","subject":"Berkas untuk buku besar"}""".formatted(satker.code(), channel)).path(
        "id").asString();
  }

  /** A document that is read and can be found. */
  private static String document(String interaction, String name, String text) {
    String id = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + name, text.getBytes(UTF_8))
        .path("id").asString();
    RunningJejak.await(name, () -> jejak.get("/api/v1/documents/" + id).path("final").asBoolean());
    return id;
  }

  private static String damaged(String interaction, String name) {
    String id = document(interaction, name + ".pdf", "%PDF-1.7\n" + name + " rusak");
    assertThat(jejak.get("/api/v1/documents/" + id).path("state").asString()).isEqualTo("CORRUPT");
    return id;
  }

  private static long asked(String document, String order) throws SQLException {
    try (Connection database = jejak.database();
        PreparedStatement question = database.prepareStatement(
            "SELECT COUNT(*) FROM document_reading WHERE document_id = ? AND step = 'ASKED' AND order_id = ?")) {
      question.setObject(1, UUID.fromString(document));
      question.setObject(2, UUID.fromString(order));
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void givenDocument_whenReadAgain_thenItsHistoryTellsWhoAndWhatBecameOfIt() throws Exception {
    String id = document(interaction(DemoOffice.SATKERS.get(0), "email"), "riwayat.txt", "Isi kamboja berhelai lima.");
    SignedIn staff = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    staff.post("/berkas/" + id + "/baca-ulang?_csrf=" + SignedIn.encoded(staff.token("/layanan/baru")), Routes.FORM,
        new byte[0]);
    RunningJejak.await("it to be read again", () -> jejak.get("/api/v1/documents/" + id).path("final").asBoolean());

    Page page = signedIn(DemoOffice.STAFF_NIP, 360, false);
    page.navigate(jejak.address() + "/dokumen/" + id);
    page.locator("#riwayat summary").click();
    Locator lines = page.locator("#riwayat tbody tr");
    assertThat(lines).hasCount(5);
    assertThat(lines.nth(0)).containsText("Dapat dicari");
    assertThat(lines.nth(1)).containsText("Dibaca");
    assertThat(lines.nth(1)).containsText("tika-");
    assertThat(lines.nth(2)).containsText("oleh Nofrita Sari");
    assertThat(lines.nth(4)).containsText("Diterima");
    SignedIn officer = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    assertThat(officer.get("/dokumen/" + id).body()).contains("Diminta dibaca ulang").doesNotContain("Nofrita Sari");
    JsonNode history = jejak.get("/api/v1/documents/" + id + "/history").path("lines");
    assertThat(history).extracting(line -> line.path("event").asString()).containsExactly("RECEIVED", "READ", "ASKED",
        "READ", "INDEXED");
    assertThat(history.get(0).path("channel").asString()).isEqualTo("email");
    assertThat(history.get(3).path("took").asString()).startsWith("PT");
  }

  @Test
  void givenFilter_whenStaffHasItReadAgain_thenItIsConfirmedCountedAndDoneOnceEach() throws Exception {
    String of = interaction(DemoOffice.SATKERS.get(0), "loket");
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      documents.add(damaged(of, "perintah" + i));
    }
    Page page = signedIn(DemoOffice.STAFF_NIP, 360, false);
    page.navigate(jejak.address() + "/berkas?keadaan=CORRUPT&kanal=loket");
    page.locator("a[href^='/berkas/baca-ulang']").click();
    assertThat(page.locator("h1")).hasText("Baca ulang 5 berkas?");
    assertThat(page.locator(".fakta")).containsText("Rusak");
    page.locator("main button[type=submit]").click();

    assertThat(page.locator("#keadaan")).containsText("dari 5 berkas");
    String order = page.url().substring(page.url().lastIndexOf('/') + 1);
    RunningJejak.await("the order to be done", () -> jejak.get("/api/v1/ledger/orders/" + order).path("state")
        .asString().equals("DONE"));
    page.reload();
    assertThat(page.locator("#keadaan .tanda")).hasText("Selesai");
    assertThat(page.locator("#keadaan")).containsText("5 dari 5 berkas");
    for (String document : documents) {
      assertThat(asked(document, order)).as(document).isEqualTo(1);
    }
    page.navigate(jejak.address() + "/berkas/perintah");
    assertThat(page.locator("tbody tr").first()).containsText("Rusak; Loket");
    Page other = signedIn(DemoOffice.SECOND_STAFF_NIP, 1366, false);
    assertThat(other.navigate(jejak.address() + "/berkas/perintah/" + order).status()).isEqualTo(404);
  }

  @Test
  void givenTrouble_whenItGrows_thenAdministratorsAreToldOnceUntilItIsOver() throws Exception {
    long before = jejak.get("/api/v1/ledger/figures").path("figures").path("states").valueStream().mapToLong(
        JsonNode::asLong).sum();
    String of = interaction(DemoOffice.SATKERS.get(1), "surat");
    for (int i = 0; i < before / 9 + 2; i++) {
      damaged(of, "banyak" + i);
    }
    Page page = signedIn(DemoOffice.ADMINISTRATOR_NIP, 1366, false);
    RunningJejak.await("the alert", () -> {
      page.navigate(jejak.address() + "/");
      return page.locator("main .ingat", new Page.LocatorOptions().setHasText("Rusak")).count() == 1;
    });
    page.navigate(jejak.address() + "/pemberitahuan");
    Locator told = page.locator("tr", new Page.LocatorOptions().setHasText("dalam sehari: Rusak"));
    assertThat(told).hasCount(1);
    String order = jejak.post("/api/v1/ledger/read-again", "{\"state\":[\"CORRUPT\"]}").path("id").asString();
    RunningJejak.await("them to be read again", () -> jejak.get("/api/v1/ledger/orders/" + order).path("state")
        .asString().equals("DONE") && jejak.hasReadAll());
    RunningJejak.await("the alert to go on", () -> {
      page.navigate(jejak.address() + "/");
      return page.locator("main .ingat", new Page.LocatorOptions().setHasText("Rusak")).count() == 1;
    });
    page.navigate(jejak.address() + "/pemberitahuan");
    assertThat(told).hasCount(1);
    told.locator("a").click();
    assertThat(page).hasURL(jejak.address() + "/berkas?keadaan=CORRUPT");
    Page staff = signedIn(DemoOffice.STAFF_NIP, 1366, false);
    assertThat(staff.locator("main .ingat", new Page.LocatorOptions().setHasText("Rusak"))).hasCount(0);

    long bad = jejak.get("/api/v1/ledger").path("CORRUPT").asLong();
    for (int i = 0; i < 10 * bad; i++) {
      jejak.put("/api/v1/interactions/" + of + "/documents?path=baik" + i + ".txt", ("Berkas baik " + i).getBytes(
          UTF_8));
    }
    RunningJejak.await("the alert to end", () -> {
      page.navigate(jejak.address() + "/");
      return page.locator("main .ingat", new Page.LocatorOptions().setHasText("Rusak")).count() == 0;
    });
    page.navigate(jejak.address() + "/pemberitahuan");
    assertThat(told).hasCount(1);
    assertThat(told).containsText("sudah berakhir");
  }

  @Test
  void givenDocumentThatWaitsTooLong_whenLookedAt_thenTheBacklogIsToldUntilItIsRead() throws Exception {
    String id = document(interaction(DemoOffice.SATKERS.get(0), "surat"), "lama.txt", "Menunggu terlalu lama.");
    try (Connection database = jejak.database(); PreparedStatement stuck = database.prepareStatement("""
        UPDATE document SET state = 'RECOGNISING', changed_at = UTC_TIMESTAMP(6) - INTERVAL 2 HOUR WHERE id = ?""")) {
      stuck.setObject(1, UUID.fromString(id));
      assertThat(stuck.executeUpdate()).isEqualTo(1);
    }
    Page page = signedIn(DemoOffice.ADMINISTRATOR_NIP, 360, false);
    Locator alert = page.locator("main .ingat", new Page.LocatorOptions().setHasText("Antrean baca tertahan"));
    RunningJejak.await("the alert", () -> {
      page.navigate(jejak.address() + "/");
      return alert.count() == 1;
    });
    assertThat(alert).containsText("2 jam");
    alert.locator("a").first().click();
    assertThat(page.locator("main tbody")).containsText("lama.txt");

    jejak.post("/api/v1/documents/" + id + "/read-again", "");

    RunningJejak.await("the alert to end", () -> {
      page.navigate(jejak.address() + "/");
      return alert.count() == 0;
    });
  }

  @Test
  void givenSatkerWithDamagedFile_whenItsPageIsOpened_thenItSaysHowManyAndLeadsToExactlyThose() {
    DemoOffice.DemoSatker satker = DemoOffice.SATKERS.get(2);
    damaged(interaction(satker, "surat"), "satker");
    Page page = signedIn(DemoOffice.STAFF_NIP, 1366, false);
    page.navigate(jejak.address() + "/satker/" + satkerId(satker));
    Locator words = page.locator(".sisi a", new Page.LocatorOptions().setHasText(
        "berkas belum dapat ditelusuri sepenuhnya"));
    int count = Integer.parseInt(words.innerText().split(" ", 2)[0]);
    assertThat(count).isPositive();

    words.click();

    assertThat(page.locator("main tbody tr")).hasCount(count);
    assertThat(page.locator("main tbody")).containsText("satker.pdf");
    assertThat(page.locator(".keping")).containsText(satker.code());
    browser.noComplaints();
  }

  private static String satkerId(DemoOffice.DemoSatker satker) {
    return jejak.get("/api/v1/satkers?q=" + satker.code()).path("satkers").get(0).path("id").asString();
  }

  @Test
  void givenOtherSatker_whenItsOfficerCountsAndExports_thenOnlyTheOwnAreThere() throws Exception {
    SignedIn officer = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(3).kips(), DemoOffice.PASSWORD);
    JsonNode before = figures(officer);
    String hidden = damaged(interaction(DemoOffice.SATKERS.get(4), "surat"), "bungur");

    assertThat(figures(officer)).isEqualTo(before);
    String csv = officer.get("/berkas/ekspor").body();
    assertThat(csv.lines().count() - 1)
        .isEqualTo(before.path("states").valueStream().mapToLong(JsonNode::asLong).sum());
    assertThat(csv).doesNotContain(hidden, "bungur");
    assertThat(officer.get("/berkas?satker=" + satkerId(DemoOffice.SATKERS.get(4))).body()).doesNotContain(
        "bungur");
    assertThat(officer.get("/berkas/perintah").statusCode()).isEqualTo(404);
    assertThat(officer.get("/berkas/baca-ulang").statusCode()).isEqualTo(404);
    SignedIn staff = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    assertThat(staff.get("/berkas/ekspor?keadaan=CORRUPT").body()).contains("bungur.pdf", "Rusak");
    try (Workbook sheet = new XSSFWorkbook(new ByteArrayInputStream(staff.bytes("/berkas/ekspor?bentuk=xlsx")
        .body()))) {
      assertThat(sheet.getSheetAt(0).getLastRowNum()).isPositive();
    }
  }

  /** Without how fast work goes on, which changes by itself. */
  private static JsonNode figures(SignedIn person) throws Exception {
    ObjectNode figures = (ObjectNode) JsonMapper.builder().build().readTree(person.get("/api/v1/ledger/figures").body())
        .path("figures");
    return figures.without("backlog");
  }
}
