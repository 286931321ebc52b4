package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.RunningJejak;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An answer is written, judged by somebody else, published, edited, doubted and withdrawn. */
@Tag("browser")
class AnswerPagesTest {
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

  private static Page signedIn(String number, int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width < 600 ? 740 : 800, colours, script);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
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

  private static void fill(Page page, String question) {
    page.locator("#tanya").fill(question);
    page.locator("#topik").fill("SAKTI/OTP");
    page.locator("#ringkas").fill("Biasanya karena nomor belum aktif atau sedang ada gangguan operator.");
    page.locator("#langkah").fill("1. Mulai ulang telepon\n2. Cek masa aktif nomor\n3. Cocokkan nomor di Modul Admin");
    page.locator("#galat").fill("Kode OTP tidak valid\natau sudah kedaluwarsa");
    page.locator("#dasar").fill("PMK 171/PMK.05/2021 Pasal 17\nPMK 62 Tahun 2023");
  }

  private static void step(Page page, String step) {
    page.locator("form:has(input[value='" + step + "']) button").click();
  }

  private static void say(Page page, String step, String sentence) {
    Locator field = page.locator("#kalimat-" + step);
    page.locator("details:has(#kalimat-" + step + ") summary").click();
    field.fill(sentence);
    step(page, step);
  }

  @Test
  void givenTwoPeople_whenAnAnswerLives_thenEachStepIsOneOfThemAndThePagesSaySo() {
    Page writer = signedIn(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, true);
    Page judge = signedIn(DemoOffice.SECOND_STAFF_NIP, 1366, ColorScheme.LIGHT, false);
    writer.navigate(jejak.address() + "/jawaban/baru");
    fill(writer, "Kenapa OTP SAKTI tidak masuk?<script>alert(1)</script>");
    writer.locator("#ringkas").fill(" ");
    writer.locator("main form button.utama").click();
    assertThat(writer.locator("main .tolak")).containsText("kalimat pertama");
    assertThat(writer.locator("#galat")).hasValue("Kode OTP tidak valid\natau sudah kedaluwarsa");
    lookClosely(writer, "jawaban-tulis-ditolak-1366");
    fill(writer, "Kenapa OTP SAKTI tidak masuk?<script>alert(1)</script>");
    writer.locator("main form button.utama").click();
    assertThat(writer.locator("h1")).hasText("Kenapa OTP SAKTI tidak masuk?");
    assertThat(writer.locator(".jawaban")).containsText("PMK 171/2021");
    String address = writer.url();

    step(writer, "SUBMIT");
    assertThat(writer.locator("main .langkah")).containsText("rekan lain yang memeriksa");
    lookClosely(writer, "jawaban-menunggu-1366");
    judge.navigate(jejak.address() + "/jawaban?tinjau=true");
    judge.locator("tbody a").first().click();
    step(judge, "PUBLISH");
    assertThat(judge.locator("#pesan")).containsText("Jawaban terbit");
    look(judge, "jawaban-terbit-1366");

    writer.navigate(address + "/ubah");
    writer.locator("#langkah").fill("Mulai ulang telepon\nCek masa aktif kartu\nCocokkan nomor di Modul Admin");
    writer.locator("#perubahan").fill("Kata kartu lebih dikenal.");
    writer.locator("main form button.utama").click();
    assertThat(writer.locator(".beda ins")).containsText("kartu");
    lookClosely(writer, "jawaban-draf-berikutnya-1366");
    step(writer, "SUBMIT");
    judge.navigate(address);
    say(judge, "SEND_BACK", "Sebut menunya.");
    assertThat(judge.locator("main .ingat").first()).containsText("Sebut menunya.");
    // What the writer sees is not how it stands any more.
    say(writer, "SEND_BACK", "Saya tarik dahulu.");
    assertThat(writer.locator("main .tolak")).containsText("rekan lain mengubah jawaban ini");
    lookClosely(writer, "jawaban-berubah-1366");
    step(writer, "SUBMIT");
    judge.navigate(address);
    step(judge, "PUBLISH");
    say(judge, "WITHDRAW", "SAKTI tidak memakai OTP lagi.");
    assertThat(judge.locator("main .ingat")).containsText("SAKTI tidak memakai OTP lagi.");
    look(judge, "jawaban-ditarik-1366");
    browser.noComplaints();
  }

  @Test
  void givenList_whenImportedAndARegulationIsReplaced_thenItsAnswersWaitForReview() throws Exception {
    Path list = Files.writeString(folder.resolve("daftar.tsv"),
        """
            id\tquestion\ttopic\tanswer\tsource
            T1\tBatas SPP gaji induk?\tGaji\tTanggal 10 sebelum bulan pembayaran. Bila libur, hari kerja sebelumnya.\tPMK 62/2023
            T2\tADK rekening ganda?\tLPJ\t(SAS, lama) Hapus berita acara. Buat lagi dengan nomor baru.\tlaman
            T3\t\tLPJ\tTanpa pertanyaan.\tlaman
            """,
        StandardCharsets.UTF_8);
    Page staff = signedIn(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, true);
    staff.navigate(jejak.address() + "/jawaban/impor");
    lookClosely(staff, "jawaban-impor-1366");
    staff.locator("#file").setInputFiles(list);
    staff.locator("main form button").click();
    assertThat(staff.locator("main .deret")).containsText("Ditolak: 1");
    lookClosely(staff, "jawaban-impor-periksa-1366");
    staff.locator("input[name=terbit]").check();
    staff.locator("main form button.utama").click();
    assertThat(staff.locator("#pesan")).containsText("2 baru");

    Page administrator = signedIn(DemoOffice.ADMINISTRATOR_NIP, 1366, ColorScheme.LIGHT, true);
    administrator.navigate(jejak.address() + "/kelola/peraturan");
    administrator.locator(".pengenal").filter(new Locator.FilterOptions().setHasText("PMK 62/2023")).click();
    administrator.locator("#judul").fill("Pelaksanaan anggaran (contoh)");
    administrator.locator("#keadaan").selectOption("REPLACED");
    administrator.locator("#pengganti").fill("PMK 107/2024");
    administrator.locator("#sejak").fill("2025-01-01");
    administrator.locator("#peraturan button.utama").click();
    assertThat(administrator.locator("#pesan")).containsText("ditandai perlu ditinjau");
    lookClosely(administrator, "peraturan-1366");

    staff.navigate(jejak.address() + "/jawaban?tinjau=true");
    lookClosely(staff, "jawaban-perlu-dinilai-1366");
    staff.locator("tbody a").filter(new Locator.FilterOptions().setHasText("Batas SPP")).click();
    assertThat(staff.locator("main .ingat").first()).containsText("PMK 62/2023 sudah diganti");
    assertThat(staff.locator(".jawaban")).containsText("Diganti dengan PMK 107/2024");
    for (ColorScheme colours : ColorScheme.values()) {
      if (colours == ColorScheme.NO_PREFERENCE) {
        continue;
      }
      for (int width : new int[]{1366, 320}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page page = signedIn(DemoOffice.STAFF_NIP, width, colours, true);
        page.navigate(jejak.address() + "/jawaban");
        lookClosely(page, "jawaban-daftar" + suffix);
        page.locator("tbody a").filter(new Locator.FilterOptions().setHasText("Batas SPP")).click();
        lookClosely(page, "jawaban-satu" + suffix);
        page.navigate(page.url() + "/ubah");
        lookClosely(page, "jawaban-ubah" + suffix);
        page.navigate(jejak.address() + "/jawaban?bahasa=en");
        lookClosely(page, "en-jawaban-daftar" + suffix);
        page.context().close();
        Page manage = signedIn(DemoOffice.ADMINISTRATOR_NIP, width, colours, true);
        manage.navigate(jejak.address() + "/kelola/peraturan");
        lookClosely(manage, "peraturan-daftar" + suffix);
        manage.context().close();
      }
    }
    browser.noComplaints();
  }

  @Test
  void givenFinishedCase_whenMadeAnAnswer_thenWhatIsHiddenIsShownFirstAndComplaintsAreRefused() {
    Page staff = signedIn(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, true);
    String id = finished("surat", "Retur atas nama Bapak Suharto Wijaya");
    staff.navigate(jejak.address() + "/layanan/" + id);
    staff.locator("a[href='/jawaban/dari/" + id + "']").click();
    assertThat(staff.locator("#tanya")).hasValue("Retur atas nama Bapak [nama]");
    assertThat(staff.locator(".samar").first()).containsText("Suharto Wijaya");
    lookClosely(staff, "jawaban-dari-layanan-1366");
    staff.locator("#topik").fill("Retur");
    staff.locator("input[name=diperiksa]").check();
    staff.locator("main form button.utama").first().click();
    assertThat(staff.locator("main .sisi")).containsText("1 kasus");
    assertThat(staff.locator(".jawaban")).not().containsText("Suharto");

    String complaint = finished("pengaduan", "Petugas tidak ramah");
    staff.navigate(jejak.address() + "/jawaban/dari/" + complaint);
    assertThat(staff.locator("main .tolak")).containsText("Pengaduan bersifat rahasia");
    lookClosely(staff, "jawaban-dari-pengaduan-1366");
    Page phone = signedIn(DemoOffice.STAFF_NIP, 320, ColorScheme.DARK, false);
    phone.navigate(jejak.address() + "/jawaban/dari/" + id);
    look(phone, "jawaban-dari-layanan-320-gelap");
    browser.noComplaints();
  }

  private static String finished(String channel, String subject) {
    JsonNode recorded = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"%s","subject":"%s"}""".formatted(channel, subject));
    String id = recorded.path("id").asString();
    jejak.post("/api/v1/interactions/" + id + "/messages",
        "{\"body\":\"Rekening 0012345678901 a.n. Suharto Wijaya, hubungi 081234567890.\"}");
    long version = jejak.get("/api/v1/interactions/" + id).path("version").asLong();
    jejak.step("/api/v1/interactions/" + id + "/finish", version,
        "{\"sentence\":\"Rekening sudah diaktifkan bank. Kirim surat ralat menurut PER-9/PB/2018.\"}");
    return id;
  }
}
