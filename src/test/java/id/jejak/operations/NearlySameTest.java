package id.jejak.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.testing.Browser;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.OfficeLetters;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same file and nearly the same ones: on the page of a document, in its case, and while one is recorded. */
@Tag("browser")
class NearlySameTest {
  private static final String LETTER = new OfficeLetters(new Random(5)).letter(
      OfficeLetters.Layout.DATE_BESIDE_NUMBER).text();
  private static final Path PAGE = Path.of("surat.txt");

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static Browser browser;
  private static JsonNode first;
  private static JsonNode hidden;
  private static String letter;
  private static String word;
  private static String elsewhere;
  private static byte[] bytes;

  @BeforeAll
  static void plant() throws Exception {
    browser = new Browser();
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    bytes = LETTER.getBytes(UTF_8);
    first = record("423792", "Surat pertama");
    letter = send(first, "surat.txt", bytes);
    JsonNode second = record("423792", "Surat kedua");
    word = send(second, "surat.docx", docx());
    hidden = record("614205", "Surat milik satker lain");
    elsewhere = send(hidden, "salinanrahasia.txt", (LETTER + "\nSalinan.\n").getBytes(UTF_8));
    RunningJejak.await("the files to be compared", () -> similar(letter).size() == 2 && similar(word).size() == 2);
  }

  @AfterAll
  static void stop() {
    browser.close();
    jejak.close();
  }

  private static JsonNode record(String satker, String subject) {
    return jejak.post("/api/v1/interactions", """
        {"satker":"%s","channel":"surat","service":"lain","subject":"%s"}""".formatted(satker, subject));
  }

  private static String send(JsonNode interaction, String name, byte[] body) {
    return jejak.put("/api/v1/interactions/" + interaction.path("id").asString() + "/documents?path=" + name, body)
        .path(
            "id")
        .asString();
  }

  private static byte[] docx() throws IOException {
    Path file = folder.resolve("surat.docx");
    try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      LETTER.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
    }
    return Files.readAllBytes(file);
  }

  private static JsonNode similar(String document) {
    return jejak.get("/api/v1/documents/" + document + "/similar");
  }

  private static String hash(String document) {
    return jejak.get("/api/v1/documents/" + document).path("sha256").asString();
  }

  private static Page signedIn(int width, ColorScheme colours, boolean script) {
    Page page = browser.page(width, 740, colours, script);
    Browser.signIn(page, jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return page;
  }

  @Test
  void givenLetterAsTextAndWord_whenOpened_thenEachLeadsToTheOther() {
    assertThat(similar(letter).findValuesAsString("id")).contains(word, elsewhere);
    assertThat(similar(word).findValuesAsString("kind")).contains("TEXT");
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/dokumen/" + letter);

    assertThat(page.locator("#mirip-berkas")).containsText("surat.docx");
    assertThat(page.locator("#mirip-berkas")).containsText("hampir sama");
    assertThat(page.locator("#mirip-berkas")).containsText("Surat kedua");
    Browser.shoot(page, "mirip-dokumen-terang");
    Page phone = signedIn(360, ColorScheme.DARK, true);
    phone.navigate(jejak.address() + "/dokumen/" + letter);
    Browser.shoot(phone, "mirip-dokumen-ponsel-gelap");
    Browser.accessible(phone);
    assertThat(phone.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
    browser.noComplaints();
  }

  @Test
  void givenHiddenOneThatIsLikeIt_whenOfficerLooks_thenNothingTellsOfIt() throws Exception {
    SignedIn owner = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    String token = SignedIn.encoded(owner.token("/layanan/baru"));
    String similar = owner.get("/api/v1/documents/" + letter + "/similar").body();
    String page = owner.get("/dokumen/" + letter).body();
    String inCase = owner.get("/layanan/" + first.path("id").asString()).body();

    assertThat(similar).contains(word);
    for (String told : List.of(similar, page, inCase)) {
      assertThat(told).doesNotContain(elsewhere, "salinanrahasia", "Surat milik satker lain", hidden.path("ticket")
          .asString());
    }
    String nothing = "0".repeat(64);
    String path = "/api/v1/documents/same?sha256=";
    assertThat(owner.get(path + hash(elsewhere)).body()).isEqualTo(owner.get(path + nothing).body()).isEqualTo("[]");
    String form = "application/x-www-form-urlencoded";
    String asked = "/layanan/baru/sama?_csrf=" + token;
    assertThat(owner.post(asked, form, ("sha256=" + hash(elsewhere) + "&name=a").getBytes(UTF_8)).body())
        .isEqualTo(owner
            .post(asked, form, ("sha256=" + nothing + "&name=a").getBytes(UTF_8)).body());
    assertThat(owner.post(asked, form, ("sha256=" + hash(letter) + "&name=a,b.txt").getBytes(UTF_8)).body()).contains(
        "a,b.txt", first.path("ticket").asString());
  }

  @Test
  void givenRecord_whenAFileIsChosenThatCameBefore_thenItIsToldBeforeItIsSent() throws IOException {
    Path file = Files.write(folder.resolve(PAGE), bytes);
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/layanan/baru");

    page.locator("#files").setInputFiles(file);

    assertThat(page.locator("#sama")).containsText("Pernah diterima di " + first.path("ticket").asString());
    assertThat(page.locator("#sama")).containsText("berkas yang sama");
    Browser.shoot(page, "sama-catat");
    Browser.accessible(page);
    page.locator("#files").setInputFiles(new Path[0]);
    assertThat(page.locator("#sama p")).hasCount(0);
    browser.noComplaints();
  }

  @Test
  void givenNoScript_whenTheSameFileIsSent_thenItsCaseTellsOfTheFirst() throws IOException {
    Path file = Files.write(folder.resolve(PAGE), bytes);
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/layanan/" + record("423792", "Surat dikirim lagi").path("id").asString());
    page.locator("#files").setInputFiles(file);
    page.locator("form[data-unggah] button[type=submit]").click();

    assertThat(page.locator(".pernah").first()).containsText("Pernah diterima di");
    assertThat(page.locator(".pernah").first()).containsText("berkas yang sama");
    Browser.shoot(page, "sama-layanan");
    browser.noComplaints();
  }

  @Test
  void givenFormWithOtherNumbers_whenCompared_thenToldThatTheyDiffer() throws IOException {
    JsonNode interaction = record("423792", "Pernyataan tanggung jawab");
    String one = send(interaction, "sptjb-30.txt", OfficeLetters.form(30, 1_250_000).getBytes(UTF_8));
    String other = send(interaction, "sptjb-31.txt", OfficeLetters.form(31, 2_400_000).getBytes(UTF_8));
    RunningJejak.await("the forms to be compared", () -> similar(one).size() == 1);

    assertThat(similar(one).path(0).path("id").asString()).isEqualTo(other);
    assertThat(similar(one).path(0).path("numbers").asString()).isEqualTo("DIFFERENT");
    Page page = signedIn(1366, ColorScheme.LIGHT, true);
    page.navigate(jejak.address() + "/dokumen/" + one);
    assertThat(page.locator("#mirip-berkas")).containsText("nomor berbeda");
    assertThat(page.locator("#mirip-berkas")).containsText("00031T4237922026");
    Browser.shoot(page, "mirip-nomor-berbeda");
    browser.noComplaints();
  }

  @Test
  void givenLetter_whenItsProposalIsTakenOver_thenTheCaseHasIt() throws IOException {
    JsonNode proposals = jejak.get("/api/v1/documents/" + letter + "/proposals");
    assertThat(proposals.path("form").asString()).isEqualTo("SURAT");
    String number = proposals.path("facts").path(0).path("value").asString();
    Page page = signedIn(1366, ColorScheme.LIGHT, false);
    page.navigate(jejak.address() + "/dokumen/" + letter);
    assertThat(page.locator("#usulan")).containsText(number);
    Browser.shoot(page, "usulan-terang");
    assertThat(page.locator("#usulan button")).hasCount(2);
    Browser.send(page, page.locator("#usulan button").first());

    assertThat(page.locator("#usulan button")).hasCount(1);
    assertThat(jejak.get("/api/v1/interactions/" + first.path("id").asString() + "/numbers").path("typed").toString())
        .contains(number);
    Browser.send(page, page.locator("#usulan button").first());
    assertThat(page.locator("#usulan button")).hasCount(0);
    assertThat(jejak.get("/api/v1/interactions/" + first.path("id").asString()).path("subject").asString())
        .isNotEqualTo(
            "Surat pertama");
    Page phone = signedIn(360, ColorScheme.DARK, true);
    phone.navigate(jejak.address() + "/dokumen/" + word);
    Browser.shoot(phone, "usulan-ponsel-gelap");
    Browser.accessible(phone);
    assertThat(phone.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
    browser.noComplaints();
  }

  @Test
  void givenScan_whenItIsSentAgainWithOtherBytes_thenAlike() throws IOException {
    List<String> lines = LETTER.lines().filter(line -> !line.isBlank()).limit(20).toList();
    JsonNode interaction = record("423792", "Pindaian");
    String one = send(interaction, "pindai-1.pdf", Files.readAllBytes(new OfficeFiles(folder).scan("1.pdf", lines)));
    String other = send(interaction, "pindai-2.pdf", Files.readAllBytes(new OfficeFiles(folder).scanUnder("2.pdf",
        "Diterima di loket", lines)));

    RunningJejak.await("the scans to be compared", () -> similar(one).findValuesAsString("id").contains(other));
  }

  @Test
  void givenPhoto_whenItIsSentAgainSmallerAndCompressed_thenItLooksAlike() throws IOException {
    JsonNode interaction = record("423792", "Foto");
    String one = send(interaction, "foto.png", photo(900, "png"));
    String other = send(interaction, "foto-lagi.jpg", photo(600, "jpeg"));

    RunningJejak.await("the photos to be compared", () -> similar(one).findValuesAsString("id").contains(other));
    assertThat(similar(one).path(0).path("kind").asString()).isEqualTo("PICTURE");
  }

  private static byte[] photo(int width, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Random random = new Random(3);
    for (int i = 0; i < 25; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillOval(random.nextInt(100) * width / 120, random.nextInt(100) * width / 120, width / 3, width / 4);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
