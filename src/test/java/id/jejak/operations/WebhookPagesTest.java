package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.Receiver;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an administrator registers a target, watches its deliveries and steers it. */
@Tag("browser")
class WebhookPagesTest {
  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Receiver receiver;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser();
    receiver = new Receiver();
    jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_WEBHOOK_ALLOW_HTTP", "true").with(
        "JEJAK_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8").runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
    receiver.close();
  }

  private static Page signedIn(int width, ColorScheme colours) {
    Page page = browser.page(width, width == 360 ? 740 : 800, colours, true);
    Browser.signIn(page, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
    return page;
  }

  private static void register(Page page, String name, String address) {
    page.navigate(jejak.address() + "/kelola/webhook");
    page.locator("#nama").fill(name);
    page.locator("#alamat").fill(address);
    page.locator("main form.kartu button").click();
  }

  /** A case that a clerk records. */
  private static void visit(String subject) throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    String api = "/api/v1/interactions?_csrf=" + SignedIn.encoded(clerk.token("/layanan/baru"));
    assertThat(clerk.post(api, "application/json", """
        {"satker":"423792","channel":"surat","subject":"%s"}""".formatted(subject).getBytes(StandardCharsets.UTF_8))
        .statusCode()).isEqualTo(201);
  }

  private static Locator row(Page page, int number) {
    return page.locator("main tbody tr").nth(number);
  }

  private static void awaitState(Page page, int row, String state) {
    RunningJejak.await("delivery to be " + state, () -> {
      page.reload();
      return page.locator("main tbody tr").count() > row && row(page, row).innerText().contains(state);
    });
  }

  private static void look(Page page, String name) {
    Browser.shoot(page, name);
    Browser.accessible(page);
  }

  @Test
  void givenTarget_whenRegisteredPausedReplayedAndEnded_thenThePageSaysSo() throws Exception {
    Page page = signedIn(360, ColorScheme.LIGHT);
    register(page, "Antrean ponsel", receiver.address() + "/ponsel");
    assertThat(page.locator("main .kabar code")).containsText("whsec_");
    look(page, "webhook-rahasia-360");
    page.reload();
    assertThat(page.locator("main .kabar")).hasCount(0);

    visit("Perihal yang tidak untuk administrator");
    awaitState(page, 0, "Terkirim");
    assertThat(page.locator("main")).not().containsText("Perihal yang tidak");
    String id = row(page, 0).locator("code").first().innerText();
    row(page, 0).locator("button").click();
    RunningJejak.await("it to come again", () -> receiver.received().stream().filter(received -> received.header(
        "Jejak-Delivery").equals(id)).count() == 2);

    page.locator("form[action$='/jeda'] button").click();
    assertThat(page.locator("#pesan")).containsText("dijeda");
    visit("Kedua");
    awaitState(page, 0, "Menunggu");
    page.locator("form[action$='/rahasia'] button").click();
    assertThat(page.locator("main .kabar code")).containsText("whsec_");
    Browser.send(page, page.locator("form[action$='/lanjut'] button"));
    awaitState(page, 0, "Terkirim");
    page.locator("form[action$='/akhiri'] button").click();
    assertThat(page.locator("main .fakta")).containsText("Berakhir");
    assertThat(page.locator("main button")).hasCount(0);
    browser.noComplaints();
  }

  @Test
  void givenTarget_whenChangedAndTriedOut_thenThePageSaysHowItEnded() {
    for (int width : new int[]{1366, 360}) {
      Page page = browser.page(width, 800, ColorScheme.LIGHT, true);
      Browser.signIn(page, jejak.address(), DemoOffice.ADMINISTRATOR_NIP, DemoOffice.PASSWORD);
      register(page, "Tanpa skrip", receiver.address() + "/lama" + width);
      page.locator("summary").filter(new Locator.FilterOptions().setHasText("Ubah tujuan")).click();
      page.locator("#alamat").fill("https://10.11.12.13/");
      page.locator("details button.utama").click();
      assertThat(page.locator("main .tolak")).containsText("jaringan dalam");
      assertThat(page.locator("#alamat")).hasValue("https://10.11.12.13/");
      look(page, "webhook-ubah-ditolak-" + width);
      page.locator("#alamat").fill(receiver.address() + "/baru" + width);
      page.locator("input[name=peristiwa]").first().uncheck();
      page.locator("details button.utama").click();
      assertThat(page.locator("main .fakta")).containsText("/baru" + width);

      page.locator("form[action$='/uji'] button").click();

      assertThat(page.locator("main .kabar")).containsText("Diterima tujuan");
      assertThat(receiver.received().stream().filter(received -> received.body().contains("webhook.test")))
          .isNotEmpty();
      look(page, "webhook-diuji-" + width);
      Browser.send(page, page.locator("form[action$='/akhiri'] button"));
      page.context().close();
    }
    browser.noComplaints();
  }

  @Test
  void givenPages_whenLookedAt_thenTheyAreWhole() throws Exception {
    Page page = signedIn(1366, ColorScheme.LIGHT);
    page.navigate(jejak.address() + "/kelola/webhook");
    look(page, "webhook-kosong-1366");
    receiver.answers(Receiver.words(401, "{\"pesan\":\"tanda tangan tidak cocok\"}"));
    register(page, "Dasbor Kanwil", receiver.address() + "/dasbor");
    look(page, "webhook-baru-1366");
    visit("Pertama");
    awaitState(page, 0, "Ditolak tujuan");
    receiver.answers(Receiver.status(204));
    visit("Kedua");
    awaitState(page, 0, "Terkirim");
    String path = page.url();
    register(page, "Layar antrean", receiver.address() + "/antrean");
    register(page, "Alamat dalam", "https://10.11.12.13/");
    assertThat(page.locator("main .tolak")).containsText("10.11.12.13 berada di jaringan dalam");
    look(page, "webhook-ditolak-1366");
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[]{1366, 360}) {
        String suffix = "-" + width + (colours == ColorScheme.DARK ? "-gelap" : "");
        Page manage = signedIn(width, colours);
        manage.navigate(jejak.address() + "/kelola/webhook");
        look(manage, "webhook-daftar" + suffix);
        manage.navigate(path);
        look(manage, "webhook-tujuan" + suffix);
        manage.navigate(path + "?bahasa=en");
        look(manage, "en-webhook-tujuan" + suffix);
        manage.context().close();
      }
    }
    browser.noComplaints();
  }
}
