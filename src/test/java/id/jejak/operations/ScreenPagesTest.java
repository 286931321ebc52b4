package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.testing.Browser;
import id.jejak.testing.Cable;
import id.jejak.testing.RunningJejak;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clerk on a PC, and the phone beside the PC of the person who is helped. */
@Tag("browser")
class ScreenPagesTest {
  private static final Logger log = LoggerFactory.getLogger(ScreenPagesTest.class);
  private static final int LIGHT = 12_000;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  /** Its line is broken on purpose, of which its console complains. */
  private static Browser phones;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser();
    phones = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    PlantedAnswers.in(jejak);
    RunningJejak.await("the answers on the shelf", () -> {
      try {
        return get("/tanya?q=otp+sakti").body().contains("/tanya/" + PlantedAnswers.SUCCESSOR);
      } catch (IOException | InterruptedException e) {
        return false;
      }
    });
  }

  @AfterAll
  static void stop() {
    phones.close();
    browser.close();
    jejak.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Accept",
        "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> typed(String code, String... headers) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(jejak.address() + "/hp")).header("Content-Type", Routes.FORM)
        .header("Accept", "text/html").headers(headers).POST(HttpRequest.BodyPublishers.ofString("kode=" + code))
        .build(), BodyHandlers.ofString(UTF_8));
  }

  private static String recorded(String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","service":"lain","subject":"%s"}""".formatted(subject)).path("id")
        .asString();
  }

  private static Page staff(String nip, int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, width < 600 ? 740 : 768, colours, script);
    Browser.signIn(page, jejak.address(), nip, DemoOffice.PASSWORD);
    return page;
  }

  /** Opens a session on a new case; the page of the clerk then shows its code. */
  private static String begun(Page clerk, String subject) {
    String id = recorded(subject);
    clerk.navigate(jejak.address() + "/layanan/" + id);
    clerk.locator("form[action$='/layar/mulai'] button").click();
    assertThat(clerk.locator("#kode")).hasText(Pattern.compile("[A-Z]{4}-[A-Z]{4}"));
    return id;
  }

  private static Page joined(Browser from, ColorScheme colours, boolean script, String code) {
    Page phone = from.page(360, 740, colours, script);
    enter(phone, jejak.address(), code);
    return phone;
  }

  private static void enter(Page phone, String address, String code) {
    phone.navigate(address + "/hp");
    phone.locator("#kode").fill(code.toLowerCase(Locale.ROOT));
    phone.locator("#kode").press("Enter");
    assertThat(phone).hasURL(Pattern.compile(".*/hp/s/[A-Za-z0-9_-]{32}"));
  }

  private static void push(Page clerk, String step) {
    clerk.locator("#teks").fill(step);
    clerk.locator("form[action$='/layar/langkah'] button").click();
    assertThat(clerk.locator(".layar-kartu")).containsText(step);
  }

  private static void look(Page page, String name, boolean closely) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as(
        "%s fits its width", name).isEqualTo(true);
    Browser.shoot(page, name);
    if (closely) {
      Browser.accessible(page);
    }
  }

  private static Path screenshot() throws IOException {
    BufferedImage image = new BufferedImage(1366, 768, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(0xEEF2F7));
    canvas.fillRect(0, 0, 1366, 768);
    canvas.setColor(new Color(0x1D4079));
    canvas.fillRect(0, 0, 1366, 60);
    canvas.fillRect(1100, 660, 200, 56);
    canvas.setFont(canvas.getFont().deriveFont(28f));
    canvas.drawString("Modul Admin: Pengguna", 60, 160);
    canvas.setColor(Color.WHITE);
    canvas.drawString("Simpan", 1150, 698);
    canvas.dispose();
    Path file = folder.resolve("layar.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void givenClerkAndPhone_whenHelped_thenStepsAndTicksPassAndNothingIsLostOnABrokenLineOrAfterTheEnd()
      throws Exception {
    try (Cable cable = new Cable(URI.create(jejak.address()))) {
      walk(cable);
    }
  }

  private static void walk(Cable cable) throws Exception {
    Page clerk = staff(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, true);
    String id = begun(clerk, "OTP SAKTI tidak masuk");
    RunningJejak.await("the QR code", () -> Boolean.TRUE.equals(clerk.evaluate(
        "document.querySelector('.qr').naturalWidth > 0")));
    String code = clerk.locator("#kode").textContent();
    Page phone = phones.page(360, 740, ColorScheme.LIGHT, true);
    enter(phone, cable.endpoint().toString(), code);
    assertThat(phone.locator("#kosong")).isVisible();
    assertThat(clerk.locator("#layar")).containsText("HP terhubung");

    push(clerk, "Buka Modul Admin");
    assertThat(phone.locator("#l1 .teks")).hasText("Buka Modul Admin");
    phone.locator("#l1 .selesaikan button").click();
    assertThat(clerk.locator(".layar-kartu li").first()).containsText("selesai");

    Page colleague = staff(DemoOffice.SECOND_STAFF_NIP, 1366, ColorScheme.DARK, true);
    colleague.navigate(jejak.address() + "/layanan/" + id);
    assertThat(colleague.locator("#layar")).containsText("Buka Modul Admin");
    look(colleague, "layar-layanan-1366-gelap", true);
    colleague.locator("a[href$='/layar']").click();
    colleague.locator("form:has(input[name=nomor][value='" + PlantedAnswers.SUCCESSOR + "']) button").click();
    assertThat(phone.locator("#l2 .judul")).containsText("Kenapa OTP SAKTI");
    assertThat(phone.locator("#kartu li")).hasCount(5);
    assertThat(clerk.locator(".layar-kartu li")).hasCount(5);

    // What is open already goes on below a browser that is told to be offline.
    phone.context().setOffline(true);
    cable.pull();
    assertThat(phone.locator("#keadaan")).containsText("terputus");
    phone.locator("#l2 .selesaikan button").click();
    assertThat(phone.locator("#keadaan")).containsText("disimpan di HP");
    look(phone, "layar-hp-terputus-360", true);
    push(colleague, "Cek masa aktif nomor");
    push(clerk, "Simpan perubahan");
    assertThat(phone.locator("#kartu li")).hasCount(5);
    cable.plug();
    phone.context().setOffline(false);
    assertThat(phone.locator("#kartu li")).hasCount(7);
    assertThat(phone.locator("#l7 .teks")).hasText("Simpan perubahan");
    assertThat(clerk.locator(".layar-kartu li").nth(1)).containsText("selesai");
    assertThat(phone.locator("#keadaan")).isEmpty();

    clerk.locator("#gambar").setInputFiles(screenshot());
    clerk.locator("#keterangan").fill("Tombolnya di kanan bawah");
    clerk.locator("form[action*='/layar/gambar'] button").click();
    assertThat(phone.locator("#l8 .teks")).hasText("Tombolnya di kanan bawah");
    phone.locator("#l8 img").scrollIntoViewIfNeeded();
    RunningJejak.await("the picture on the phone", () -> Boolean.TRUE.equals(phone.evaluate(
        "document.querySelector('#l8 img').naturalWidth > 600")));
    phone.locator("#l8 .pindah a").click();
    phone.locator("#kata").fill("tombolnya <b>abu-abu</b>");
    look(phone, "layar-hp-macet-360", true);
    phone.locator("#macet button").click();
    assertThat(clerk.locator(".layar-kartu li").nth(7)).containsText("Macet di sini");
    assertThat(clerk.locator(".layar-kartu li").nth(7)).containsText("abu-abu");
    look(phone, "layar-hp-360", true);
    look(clerk, "layar-petugas-1366", true);
    assertThat(phone.context().cookies()).as("cookies of the phone").isEmpty();
    String address = URI.create(phone.url()).getPath();

    clerk.locator("form[action$='/layar/akhiri'] button").click();

    assertThat(clerk.locator(".utas .isi").last()).containsText("2 dari 8 langkah selesai");
    assertThat(clerk.locator(".utas .isi").last()).containsText("Simpan perubahan (belum dicentang)");
    assertThat(phone.locator("h1")).hasText("Panduan ini sudah ditutup");
    assertThat(colleague.locator("#layar")).containsText("sudah berakhir");
    look(phone, "layar-hp-ditutup-360", true);
    for (String closed : List.of("", "/gambar?kartu=8", "/kabar")) {
      assertThat(get(address + closed).statusCode()).as(closed).isEqualTo(404);
    }
    phone.navigate(jejak.address() + "/hp");
    phone.locator("#kode").fill(code);
    phone.locator("#kode").press("Enter");
    assertThat(phone.locator(".tolak")).containsText("Minta kode baru kepada petugas");
    look(phone, "layar-hp-kode-ditolak-360", true);
    browser.noComplaints();
  }

  @Test
  void givenNoScripts_whenHelped_thenPagesAndFormsDoTheSame() {
    Page clerk = staff(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, false);
    begun(clerk, "Tanpa skrip");
    Page phone = joined(browser, ColorScheme.LIGHT, false, clerk.locator("#kode").textContent());
    assertThat(phone.locator("meta[http-equiv=refresh]")).hasCount(1);
    push(clerk, "Buka menu Pengguna");
    push(clerk, "Klik Simpan");

    phone.locator(".kaki a").first().click();
    phone.locator("#l2 .selesaikan button").click();
    assertThat(phone.locator("#l2 .selesaikan button")).hasText("Selesai");
    phone.locator("#l1 .pindah a").click();
    assertThat(phone.locator("meta[http-equiv=refresh]")).hasCount(0);
    phone.locator("#kata").fill("menunya tidak ada");
    phone.locator("#macet button").click();
    assertThat(phone.locator("#l1 .catatan")).isVisible();
    clerk.reload();

    assertThat(clerk.locator(".layar-kartu li").first()).containsText("menunya tidak ada");
    assertThat(clerk.locator(".layar-kartu li").last()).containsText("selesai");
    clerk.locator(".layar-kartu li").last().locator("form button").click();
    assertThat(clerk.locator(".layar-kartu li").last()).containsText("Ditarik");
    phone.reload();
    assertThat(phone.locator("#kartu li")).hasCount(1);
    clerk.locator("form[action$='/layar/akhiri'] button").click();
    assertThat(clerk.locator(".utas .isi").last()).containsText("ditarik petugas");
    browser.noComplaints();
  }

  @Test
  void givenWrongFile_whenPushedAsAPicture_thenRefusedWithWhatToDo() {
    Page clerk = staff(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, false);
    begun(clerk, "Bukan gambar");

    clerk.locator("#gambar").setInputFiles(new FilePayload("layar.png", "image/png",
        "<svg onload=alert(1)>".getBytes(UTF_8)));
    clerk.locator("form[action*='/layar/gambar'] button").click();

    assertThat(clerk.locator("main .tolak")).containsText("bukan gambar JPEG");
    assertThat(clerk.locator("#kode")).isVisible();
  }

  /** A page that listens, as a browser does. */
  private static Queue<String> listening(String path, String lastEventId) {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    HttpRequest request = HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Accept",
        "text/event-stream").header("Last-Event-ID", lastEventId).build();
    CompletableFuture<HttpResponse<Void>> end = CLIENT.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(
        lines)));
    RunningJejak.await("the stream", () -> lines.contains("event:detak") || end.isDone());
    return lines;
  }

  private record Lines(Queue<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable error) {
      lines.add("error");
    }

    @Override
    public void onComplete() {
      lines.add("end");
    }
  }

  private static List<String> ids(Queue<String> lines) {
    return lines.stream().filter(line -> line.startsWith("id:")).map(line -> line.substring(3)).toList();
  }

  private static String one(String sql) throws SQLException {
    try (Connection database = jejak.database();
        ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void givenStream_whenResumedOrFedByAnotherNode_thenEachEventOnceInOrderAndSoon() throws Exception {
    Page clerk = staff(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, false);
    String id = begun(clerk, "Aliran");
    push(clerk, "satu");
    push(clerk, "dua");
    push(clerk, "tiga");
    String session = one("SELECT id FROM screen_session WHERE open_for = '" + id + "'");
    String path = "/hp/s/" + one("SELECT secret FROM screen_key WHERE session_id = '" + session + "'") + "/kabar";

    Queue<String> whole = listening(path, "");
    Queue<String> resumed = listening(path + "?sejak=0", "2");
    RunningJejak.await("what happened before", () -> ids(whole).size() == 3 && ids(resumed).size() == 1);
    assertThat(ids(resumed)).containsExactly("3");

    List<Long> took = new ArrayList<>();
    for (int number = 4; number <= 8; number++) {
      long begun = System.nanoTime();
      try (Connection other = jejak.database(); Statement statement = other.createStatement()) {
        statement.execute("INSERT INTO screen_event (session_id, number, kind, card, said, happened_at) VALUES ('"
            + session + "', " + number + ", 'STEP', " + number + ", 'dari simpul lain', NOW(6))");
        statement.execute("UPDATE screen_session SET last_event = " + number + " WHERE id = '" + session + "'");
      }
      String last = Integer.toString(number);
      RunningJejak.await("what another node pushed", () -> ids(whole).contains(last));
      took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
    log.atInfo().log("what another node pushed was there after {} ms", took);
    assertThat(took).allMatch(millis -> millis < 2_500);
    RunningJejak.await("the same on the other line", () -> ids(resumed).size() == 6);
    assertThat(ids(whole)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(ids(resumed)).containsExactly("3", "4", "5", "6", "7", "8");
    clerk.navigate(jejak.address() + "/layanan/" + id + "/layar");
    clerk.locator("form[action$='/layar/akhiri'] button").click();
    RunningJejak.await("the end", () -> whole.contains("end") && resumed.contains("end"));
    assertThat(whole).anyMatch(line -> line.contains("tutup"));
  }

  @Test
  void givenGuesses_whenTyped_thenNothingOpensAndTheyAreBounded() throws Exception {
    String[] from = {"Sec-Fetch-Site", "same-origin", "X-Forwarded-For", "203.0.113.9"};
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> guess = typed("ACDEFHJ" + "KMNPRTVWXY".charAt(i), from);
      assertThat(guess.statusCode()).isEqualTo(404);
      assertThat(guess.body()).contains("Minta kode baru kepada petugas");
    }

    assertThat(typed("ACDEFHJK", from).statusCode()).isEqualTo(429);
    assertThat(typed("ACDEFHJK", from).body()).contains("Tunggu sepuluh menit");
    assertThat(typed("ACDEFHJK", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(422);
    assertThat(typed("ACDEFHJK", "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", "203.0.113.10").statusCode())
        .isEqualTo(404);
    assertThat(get("/hp/ACDE-FHJK").body()).contains("value=\"ACDE-FHJK\"");
    assertThat(get("/hp/s/" + "a".repeat(32)).body()).contains("minta kode baru kepada petugas");
    assertThat(get("/hp/s/" + "a".repeat(32)).headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void givenAnswer_whenOpenedOnAPhone_thenStepsAreTickedThereAndStayTicked() {
    Page phone = browser.page(360, 740, ColorScheme.DARK, true);
    phone.navigate(jejak.address() + "/hp/" + PlantedAnswers.HEAVY);
    assertThat(phone.locator(".langkah li")).hasCount(6);
    phone.locator("#l2 input").check();
    phone.locator("#l2 .pindah a").last().click();
    assertThat(phone).hasURL(Pattern.compile(".*#l3"));
    assertThat(phone.locator("#l3")).isInViewport();
    look(phone, "layar-jawaban-360-gelap", true);
    phone.reload();
    assertThat(phone.locator("#l2 input")).isChecked();
    assertThat(phone.locator("#l1 input")).not().isChecked();
    assertThat(phone.locator(".kaki .tombol")).hasText("Minta bantuan");
    assertThat(phone.context().cookies()).isEmpty();

    Page plain = browser.page(320, 740, ColorScheme.LIGHT, false);
    plain.navigate(jejak.address() + "/hp");
    plain.locator("#kode").fill(Integer.toString(PlantedAnswers.HEAVY));
    plain.locator("#kode").press("Enter");
    plain.locator("#l1 input").check();
    assertThat(plain.locator("#l1 input")).isChecked();
    look(plain, "layar-jawaban-320", false);
    plain.navigate(jejak.address() + "/hp/" + PlantedAnswers.HOSTILE);
    assertThat(plain.locator("h1")).containsText("<script>");
    browser.noComplaints();
  }

  @Test
  void givenAnswerOnAPc_whenLookedAt_thenItsQrCodeStandsThereAndPhonesGetALink() {
    Page pc = browser.page(1366, 768, ColorScheme.LIGHT, true);
    pc.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    pc.locator(".hp img").scrollIntoViewIfNeeded();
    RunningJejak.await("the QR code", () -> Boolean.TRUE.equals(pc.evaluate(
        "document.querySelector('.hp img').naturalWidth > 0")));
    assertThat(pc.locator(".hp")).containsText("/hp/" + PlantedAnswers.SUCCESSOR);
    look(pc, "layar-tanya-1366", true);
    Page dark = browser.page(1366, 768, ColorScheme.DARK, true);
    dark.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    look(dark, "layar-tanya-1366-gelap", false);
    Page phone = browser.page(360, 740, ColorScheme.LIGHT, true);
    phone.navigate(jejak.address() + "/tanya/" + PlantedAnswers.SUCCESSOR);
    assertThat(phone.locator(".hp img")).isHidden();
    phone.locator(".hp-buka").click();
    assertThat(phone.locator(".langkah li")).hasCount(4);
    look(phone, "layar-jawaban-360", true);
    browser.noComplaints();
  }

  @Test
  void givenOldQrCode_whenTheAnswerIsWithdrawnOrReplaced_thenItSaysWhatHolds() {
    Page phone = phones.page(360, 740, ColorScheme.LIGHT, true);
    phone.navigate(jejak.address() + "/hp/" + PlantedAnswers.WITHDRAWN);
    assertThat(phone.locator("main")).containsText("ditarik pada");
    phone.navigate(jejak.address() + "/hp/" + PlantedAnswers.SUPERSEDED);
    assertThat(phone.locator("main")).containsText("sudah diganti");
    phone.locator(".inti a").click();
    assertThat(phone).hasURL(Pattern.compile(".*/tanya/" + PlantedAnswers.SUCCESSOR));
    phone.navigate(jejak.address() + "/hp/999999");
    assertThat(phone).hasURL(Pattern.compile(".*/tanya/999999"));
    assertThat(phone.locator("h1")).isVisible();
  }

  @Test
  void givenOwnCase_whenItsOfficerLooks_thenItHasAQrCodeThatAsksToSignIn() throws Exception {
    String id = recorded("Layanan di HP");
    String ticket = jejak.get("/api/v1/interactions/" + id).path("ticket").asString();
    Page officer = browser.page(360, 740, ColorScheme.LIGHT, true);
    Browser.signIn(officer, jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    officer.navigate(jejak.address() + "/layanan/" + id);
    officer.locator("summary").filter(new Locator.FilterOptions().setHasText("Buka layanan ini di HP")).click();
    officer.locator("img.qr").scrollIntoViewIfNeeded();
    RunningJejak.await("the QR code", () -> Boolean.TRUE.equals(officer.evaluate(
        "document.querySelector('img.qr').naturalWidth > 0")));
    assertThat(officer.locator("form[action*='/layar/']")).hasCount(0);
    officer.navigate(jejak.address() + "/hp/" + ticket);
    assertThat(officer.locator("main")).containsText("Layanan di HP");

    HttpResponse<String> nobody = get("/hp/" + ticket);
    assertThat(nobody.statusCode()).isEqualTo(302);
    assertThat(nobody.headers().firstValue("Location").orElse("")).endsWith("/jejak?nomor=" + ticket);
    browser.noComplaints();
  }

  @Test
  void givenWeakLine_whenThePhonesPageIsOpenedFirst_thenItIsLight() throws Exception {
    Page clerk = staff(DemoOffice.STAFF_NIP, 1366, ColorScheme.LIGHT, false);
    String id = begun(clerk, "Ringan");
    clerk.locator("form:has(input[name=nomor])").first().locator("button").click();
    assertThat(clerk.locator(".layar-kartu li").first()).isVisible();
    String secret = one("SELECT secret FROM screen_key JOIN screen_session ON id = session_id WHERE open_for = '" + id
        + "'");
    for (String path : List.of("/hp/s/" + secret, "/hp/" + PlantedAnswers.HEAVY, "/hp")) {
      String html = get(path).body();
      int sum = zipped(path);
      for (String part : Pattern.compile("(?:href|src)=\"(/aset/[^\"]+\\.(?:css|js))\"").matcher(html).results().map(
          result -> result.group(1)).toList()) {
        sum += zipped(part);
      }
      log.atInfo().log("{}: {} bytes of HTML, style and script", path.replace(secret, "…"), sum);
      assertThat(sum).as(path).isLessThan(LIGHT);
      assertThat(html).doesNotContain("htmx");
    }
  }

  private static int zipped(String path) throws Exception {
    HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(jejak.address() + path)).header(
        "Accept-Encoding", "gzip").header("Accept", "text/html").build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
    return answer.body().length;
  }

  @Test
  void givenSmallAndDarkScreens_whenLookedAt_thenThePagesFit() throws Exception {
    Page clerk = staff(DemoOffice.STAFF_NIP, 320, ColorScheme.DARK, true);
    String id = begun(clerk, "Kecil dan gelap");
    push(clerk, "Buka Modul Admin, menu Pengguna, lalu pilih nama operator yang tidak menerima OTP");
    clerk.locator("#gambar").setInputFiles(screenshot());
    clerk.locator("form[action*='/layar/gambar'] button").click();
    assertThat(clerk.locator(".layar-kartu li")).hasCount(2);
    look(clerk, "layar-petugas-320-gelap", true);
    Page phone = joined(browser, ColorScheme.DARK, true, clerk.locator("#kode").textContent());
    phone.locator("#l1 .selesaikan button").click();
    assertThat(phone.locator("#l1")).hasClass("selesai");
    look(phone, "layar-hp-360-gelap", true);
    clerk.navigate(jejak.address() + "/layanan/" + id + "?bahasa=en");
    look(clerk, "en-layar-layanan-320-gelap", true);
    Page enter = browser.page(360, 740, ColorScheme.LIGHT, true);
    enter.navigate(jejak.address() + "/hp");
    look(enter, "layar-hp-masuk-360", true);
    browser.noComplaints();
  }
}
