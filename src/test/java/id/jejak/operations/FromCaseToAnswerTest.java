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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the message of one satker to what all others find, until the regulation it rests on is replaced. */
@Tag("browser")
class FromCaseToAnswerTest {
  private static final String QUESTION = "Retur SP2D karena rekening penerima dorman, bagaimana supaya dibayar kembali?";
  private static final String CHAT = "min sp2d kena retur krn rek dorman gmn ya biar dibayar lg";
  private static final String RIVAL = "Apa saja sebab retur SP2D dan bagaimana dibayar kembali?";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  /** Its line is cut on purpose, of which its console complains. */
  private static Browser phones;

  @BeforeAll
  static void start() {
    browser = new Browser();
    phones = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_OFFLINE_LOOKAGAIN", "1s").runPreparedDemo();
    byte[] list = """
        id,question,topic,answer,source
        R1,"%s",Retur,"Rekening tidak aktif, dorman, atau salah nama. Satker memperbaiki data supplier lalu KPPN membayar kembali retur SP2D.",laman
        """
        .formatted(RIVAL).getBytes(UTF_8);
    jejak.post("/api/v1/answers/import?dryRun=false&publish=true", list);
  }

  @AfterAll
  static void stop() {
    phones.close();
    browser.close();
    jejak.close();
  }

  private static Page signedIn(String number) {
    Page page = browser.page(1366, 768, ColorScheme.LIGHT, true);
    Browser.signIn(page, jejak.address(), number, DemoOffice.PASSWORD);
    return page;
  }

  private static String recorded(String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"whatsapp","service":"retur-sp2d","subject":"%s"}""".formatted(subject)).path("id")
        .asString();
  }

  private static String solved() {
    String id = recorded("Retur SP2D rekening penerima dorman");
    jejak.post("/api/v1/interactions/" + id + "/messages",
        "{\"body\":\"Min, SP2D kami retur. Rekening 0012345678901 a.n. Suharto Wijaya dorman.\"}");
    long version = jejak.get("/api/v1/interactions/" + id).path("version").asLong();
    jejak.step("/api/v1/interactions/" + id + "/finish", version,
        "{\"sentence\":\"Rekening sudah diaktifkan bank. Kirim surat ralat menurut PER-9/PB/2018.\"}");
    return id;
  }

  private static void step(Page page, String step) {
    page.locator("form:has(input[value='" + step + "']) button").click();
  }

  private static void published() {
    String id = solved();
    Page clerk = signedIn(DemoOffice.STAFF_NIP);
    clerk.navigate(jejak.address() + "/layanan/" + id);
    clerk.locator("a[href='/jawaban/dari/" + id + "']").click();
    assertThat(clerk.locator(".samar").filter(new Locator.FilterOptions().setHasText("Suharto Wijaya")).first())
        .isVisible();
    clerk.locator("#tanya").fill(QUESTION);
    clerk.locator("#topik").fill("Retur");
    clerk.locator("#ringkas").fill("Aktifkan rekening di bank, lalu kirim surat ralat ke KPPN.");
    clerk.locator("#langkah").fill("Aktifkan rekening di bank\nBuat surat ralat\nKirim lewat e-SPM");
    clerk.locator("#dasar").fill("PER-9/PB/2018");
    clerk.locator("input[name=diperiksa]").check();
    clerk.locator("main form button.utama").first().click();
    assertThat(clerk.locator("h1")).hasText(QUESTION);
    step(clerk, "SUBMIT");
    Page colleague = signedIn(DemoOffice.SECOND_STAFF_NIP);
    colleague.navigate(clerk.url().replaceAll("[?#].*", ""));
    step(colleague, "PUBLISH");
    assertThat(colleague.locator("#pesan")).containsText("Jawaban terbit");
  }

  /** What the portal answers, best first, once this is the best. */
  private static Locator hits(Page page, String best) {
    RunningJejak.await(best, () -> {
      page.navigate(jejak.address() + "/tanya?q=" + SignedIn.encoded(CHAT));
      Locator hits = page.locator(".hasil li");
      return hits.count() > 1 && hits.first().textContent().contains(best);
    });
    return page.locator(".hasil li");
  }

  private static void replaced() {
    Page administrator = signedIn(DemoOffice.ADMINISTRATOR_NIP);
    administrator.navigate(jejak.address() + "/kelola/peraturan");
    administrator.locator(".pengenal").filter(new Locator.FilterOptions().setHasText("PER-9/PB/2018")).click();
    administrator.locator("#judul").fill("Penanganan retur (contoh)");
    administrator.locator("#keadaan").selectOption("REPLACED");
    administrator.locator("#pengganti").fill("PER-1/PB/2026");
    administrator.locator("#sejak").fill("2026-01-01");
    administrator.locator("#peraturan button.utama").click();
    assertThat(administrator.locator("#pesan")).containsText("ditandai perlu ditinjau");
  }

  @Test
  void givenSolvedCase_whenMadeAnAnswer_thenFoundReadOffLineTickedAndLowerOnceItsRegulationIsReplaced() {
    published();
    Page phone = phones.page(360, 740, ColorScheme.LIGHT, true);
    hits(phone, QUESTION).first().locator("a").first().click();
    assertThat(phone.locator(".langkah li")).hasCount(3);
    String number = phone.url().replaceAll(".*/tanya/(\\d+).*", "$1");

    phone.locator("#luring button").click();
    assertThat(phone.locator("#luring")).containsText("tersimpan di perangkat ini");
    phone.context().setOffline(true);
    phone.navigate(jejak.address() + "/tanya?q=" + SignedIn.encoded(CHAT));
    assertThat(phone.locator(".luring-per")).containsText("Jawaban per ");
    assertThat(phone.locator(".hasil h2").first()).containsText(QUESTION);
    phone.locator(".hasil a").first().click();
    assertThat(phone.locator(".langkah li")).hasCount(3);
    Browser.shoot(phone, "cerita-luring-360");
    phone.context().setOffline(false);

    Page clerk = signedIn(DemoOffice.STAFF_NIP);
    String other = recorded("Retur lagi, mohon dipandu");
    clerk.navigate(jejak.address() + "/layanan/" + other);
    clerk.locator("form[action$='/layar/mulai'] button").click();
    assertThat(clerk.locator("#kode")).hasText(Pattern.compile("[A-Z]{4}-[A-Z]{4}"));
    phone.navigate(jejak.address() + "/hp");
    phone.locator("#kode").fill(String.valueOf(clerk.locator("#kode").textContent()));
    phone.locator("#kode").press("Enter");
    clerk.navigate(jejak.address() + "/layanan/" + other + "/layar?q=" + SignedIn.encoded("retur rekening dorman"));
    clerk.locator("form:has(input[name=nomor][value='" + number + "']) button").click();
    phone.locator("#l1 .selesaikan button").click();
    assertThat(clerk.locator(".layar-kartu li").first()).containsText("selesai");
    Browser.shoot(phone, "cerita-layar-kedua-360");

    replaced();

    Locator hits = hits(phone, RIVAL);
    Locator lowered = hits.filter(new Locator.FilterOptions().setHasText(QUESTION));
    assertThat(lowered.locator(".ragu")).containsText("dasar hukum diganti");
    Browser.shoot(phone, "cerita-turun-360");
    lowered.locator("a").first().click();
    assertThat(phone.locator("main")).containsText("PER-1/PB/2026");
    browser.noComplaints();
  }
}
