package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What comes again becomes an answer, and what was sought and not found leaves the list when it is found. */
@Tag("browser")
class ProblemPagesTest {
  private static final String LONG = "Permohonan penjelasan atas pengembalian belanja pegawai tahun anggaran berjalan";
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    finished("Retur SP2D 260051301234567 karena rekening pasif", "dana sp2d retur, rekening Bapak Suharto Wijaya pasif",
        "Retur karena rekening penerima pasif. Aktifkan rekening di bank. Kirim surat ralat menurut PER-9/PB/2018.");
    finished("Retur SP2D, rekening pasif", "dana sp2d retur lagi krn rekening pasif", "Rekening pasif, sudah aktif.");
    finished("SP2D retur rekening pasif", "kata bank rekening penerima pasif", "Rekening penerima pasif, diaktifkan.");
    for (int i = 0; i < 4; i++) {
      finished(LONG, "Kelebihan pembayaran belanja pegawai mau dikembalikan, setor pakai akun apa",
          "Setor pengembalian belanja pegawai tahun berjalan dengan akun belanja semula.");
    }
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static void finished(String subject, String message, String resolution) {
    JsonNode recorded = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject));
    String id = recorded.path("id").asString();
    jejak.post("/api/v1/interactions/" + id + "/messages", "{\"body\":\"" + message + "\"}");
    long version = jejak.get("/api/v1/interactions/" + id).path("version").asLong();
    jejak.step("/api/v1/interactions/" + id + "/finish", version, "{\"sentence\":\"" + resolution + "\"}");
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

  /** Only where scripts run: they look whether everybody can use the page. */
  private static void lookClosely(Page page, String name) {
    look(page, name);
    Browser.accessible(page);
  }

  private static int count(String sql) {
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Locator link(Page page, String words) {
    return page.locator("tbody a").filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  @Test
  void givenProblemThatComesAgain_whenMadeADraftOrSetAside_thenThePagesSaySo() {
    RunningJejak.await("both are found", () -> count("SELECT COUNT(*) FROM problem WHERE cases >= 3") >= 2);
    Page staff = signedIn(1366, ColorScheme.LIGHT, true);
    staff.navigate(jejak.address() + "/jawaban");
    lookClosely(staff, "masalah-dari-jawaban-1366");
    staff.locator("a[href='/jawaban/masalah']").click();
    assertThat(staff.locator("tbody")).containsText("[nomor]");
    lookClosely(staff, "masalah-daftar-1366");
    link(staff, "pasif").click();
    assertThat(staff.locator("main .fakta")).containsText("3 layanan dari 1 satker");
    lookClosely(staff, "masalah-satu-1366");
    staff.locator("main a.tombol.utama").click();
    assertThat(staff.locator("#ringkas")).hasValue("Retur karena rekening penerima pasif.");
    assertThat(staff.locator("#sebab")).hasValue("Retur karena rekening penerima pasif.");
    assertThat(staff.locator(".samar").first()).containsText("Suharto Wijaya");
    lookClosely(staff, "masalah-draf-1366");
    staff.locator("#topik").fill("Retur");
    staff.locator("input[name=diperiksa]").check();
    staff.locator("main form button.utama").first().click();
    assertThat(staff.locator("main .sisi")).containsText("3 kasus");
    staff.navigate(jejak.address() + "/jawaban/masalah?keadaan=DRAFTED");
    link(staff, "pasif").click();
    assertThat(staff.locator("main .ingat")).containsText("sedang ditulis");

    Page bare = signedIn(360, ColorScheme.DARK, false);
    bare.navigate(jejak.address() + "/jawaban/masalah");
    look(bare, "masalah-daftar-360-gelap");
    link(bare, "belanja pegawai").click();
    bare.locator("summary").filter(new Locator.FilterOptions().setHasText("Kesampingkan")).click();
    bare.locator("#sebab").fill("Akan dijawab bersama Kanwil.");
    bare.locator("details button").filter(new Locator.FilterOptions().setHasText("Kesampingkan")).click();
    assertThat(bare.locator("main .ingat")).containsText("Akan dijawab bersama Kanwil.");
    look(bare, "masalah-dikesampingkan-360-gelap");
    bare.locator("main form button").filter(new Locator.FilterOptions().setHasText("Kembalikan")).click();
    assertThat(bare.locator("#pesan")).containsText("kembali ke daftar");
    Page small = signedIn(320, ColorScheme.LIGHT, true);
    small.navigate(jejak.address() + "/jawaban/masalah?bahasa=en");
    lookClosely(small, "en-masalah-daftar-320");
    link(small, "belanja pegawai").click();
    lookClosely(small, "en-masalah-satu-320");
    browser.noComplaints();
  }

  @Test
  void givenSearchesThatFindNothing_whenWorkedOff_thenEachSaysWhatBecameOfIt() {
    Page reader = browser.page(360, 740, ColorScheme.LIGHT, true);
    for (String typed : new String[]{"kartu kips Bapak Suharto Wijaya hilang", "jadwal bimtek bendahara",
        "jadwal bimtek bendahara", "lagu kebangsaan"}) {
      reader.navigate(jejak.address() + "/tanya");
      reader.locator("input[name=q]").fill(typed);
      reader.locator("input[name=q]").press("Enter");
      reader.waitForURL("**/tanya?q=**");
    }
    RunningJejak.await("they are counted", () -> count("SELECT COALESCE(SUM(asked), 0) FROM unanswered_search") >= 4);
    Page staff = signedIn(1366, ColorScheme.DARK, true);
    staff.navigate(jejak.address() + "/jawaban/pencarian");
    assertThat(staff.locator("tbody tr").first()).containsText("jadwal bimtek bendahara");
    assertThat(staff.locator("tbody")).containsText("[nama]");
    lookClosely(staff, "pencarian-daftar-1366-gelap");
    link(staff, "jadwal").click();
    lookClosely(staff, "pencarian-satu-1366-gelap");
    staff.locator("main a.tombol.utama").click();
    assertThat(staff.locator("#tanya")).hasValue("jadwal bimtek bendahara");
    staff.locator("#topik").fill("Umum");
    staff.locator("#ringkas").fill("Jadwal diumumkan setiap triwulan.");
    staff.locator("main form button.utama").click();
    assertThat(staff.locator("h1")).hasText("jadwal bimtek bendahara");
    staff.navigate(jejak.address() + "/jawaban/pencarian?keadaan=TAKEN");
    assertThat(staff.locator("tbody")).containsText("jadwal bimtek bendahara");

    Page phone = signedIn(320, ColorScheme.LIGHT, false);
    phone.navigate(jejak.address() + "/jawaban/pencarian?urut=terbaru");
    look(phone, "pencarian-daftar-320");
    link(phone, "lagu").click();
    phone.locator("summary").filter(new Locator.FilterOptions().setHasText("Kaitkan")).click();
    phone.locator("#nomor").fill("999");
    phone.locator("details button").filter(new Locator.FilterOptions().setHasText("Kaitkan")).click();
    assertThat(phone.locator("main .tolak")).containsText("sedang terbit");
    look(phone, "pencarian-ditolak-320");
    browser.noComplaints();
  }
}
