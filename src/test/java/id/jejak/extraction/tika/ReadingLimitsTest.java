package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.testing.OfficeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Small limits, so that small files meet them: what is left out must be said. */
class ReadingLimitsTest {
  private static final int PAGE_TEXT = 1_000;

  @TempDir
  private static Path readers;
  private static TikaTextExtractor extractor;

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    extractor = new TikaTextExtractor(new ExtractionProperties(readers, 1, true, Duration.ofSeconds(60), Duration
        .ofSeconds(60), DataSize.ofMegabytes(384), DataSize.ofMegabytes(100), PAGE_TEXT, 20_000, 5, 3,
        DataSize
            .ofMegabytes(1),
        100),
        Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private final Collected collected = new Collected();

  private Reading read(Path file) throws Exception {
    return extractor.read(file, String.valueOf(file.getFileName()), collected);
  }

  private Path sheet(int rows, String cell) throws IOException {
    Path file = folder.resolve("lembar.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("S");
      for (int row = 0; row < rows; row++) {
        sheet.createRow(row).createCell(0).setCellValue(cell);
      }
      workbook.write(out);
    }
    return file;
  }

  @Test
  void givenSheetLongerThanAPageMayBe_whenRead_thenItIsCutAndSaidToBePartial() throws Exception {
    Reading reading = read(sheet(400, "satu baris"));

    assertThat(reading.end()).as(reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(reading.detail()).isEqualTo("page-text");
    assertThat(collected.pages.getFirst().text()).hasSizeLessThanOrEqualTo(PAGE_TEXT).hasSizeGreaterThan(900);
  }

  @Test
  void givenCutAnywhere_whenRead_thenNoPageIsLongerThanAllowed() throws Exception {
    for (int length = 1; length < 14; length++) {
      Reading reading = read(sheet(1_200, "x".repeat(length)));

      assertThat(reading.end()).as("rows of %d: %s", length, reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    }
    assertThat(collected.pages).extracting(PageText::text).allMatch(text -> text.length() <= PAGE_TEXT);
  }

  @Test
  void givenCharactersThatGrowWhenComposed_whenRead_thenThePageStaysWithinItsLimit() throws Exception {
    Reading reading = read(sheet(1_200, "\u0958"));

    assertThat(reading.end()).as(reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(collected.pages).extracting(PageText::text).allMatch(text -> text.length() <= PAGE_TEXT);
  }

  @Test
  void givenMorePagesThanAllowed_whenRead_thenTheFirstAreKeptAndItIsPartial() throws Exception {
    Reading reading = read(new OfficeFiles(folder).pdf("tujuh.pdf", 7, 1, ""));

    assertThat(reading.end()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(reading.detail()).isEqualTo("pages");
    assertThat(reading.pageCount()).isEqualTo(7);
    assertThat(collected.pages).hasSize(5);
  }

  @Test
  void givenMoreFramesThanAllowed_whenRead_thenTheFirstAreKeptAndItIsPartial() throws Exception {
    Reading reading = read(new OfficeFiles(folder).tiff("tujuh.tif", 7));

    assertThat(reading.end()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(collected.pages).hasSize(5);
  }

  @Test
  void givenMoreMembersThanAllowed_whenRead_thenTheFirstAreKeptAndItIsPartial() throws Exception {
    Path file = folder.resolve("banyak.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 8; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(("isi " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      }
    }

    Reading reading = read(file);

    assertThat(reading.end()).as(reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(reading.detail()).isEqualTo("embedded-files");
    assertThat(collected.embedded).containsOnlyKeys("0.txt", "1.txt", "2.txt");
  }

  @Test
  void givenMailWithMoreAttachmentsThanAllowed_whenRead_thenItIsPartial() throws Exception {
    StringBuilder mail = new StringBuilder("""
        Subject: Lampiran
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        Terlampir.
        """);
    for (int i = 0; i < 8; i++) {
      mail.append("--b\nContent-Type: application/octet-stream; name=\"").append(i).append(
          ".bin\"\nContent-Disposition: attachment; filename=\"").append(i).append(".bin\"\n\nisi\n");
    }
    Path file = Files.writeString(folder.resolve("banyak.eml"), mail.append("--b--\n"));

    Reading reading = read(file);

    assertThat(reading.end()).as(reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(collected.embedded).hasSize(3);
    assertThat(collected.text()).contains("Terlampir.");
  }

  @Test
  void givenDocxWithMorePicturesThanAllowed_whenRead_thenItIsPartial() throws Exception {
    Path file = new OfficeFiles(folder).letterWithPictures("foto.docx", 6);

    Reading reading = read(file);

    assertThat(reading.end()).as(reading.detail()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(collected.embedded).hasSize(3);
  }

  @Test
  void givenSignatureFooterOverAScan_whenRead_thenThePageAwaitsRecognition() throws Exception {
    Path file = new OfficeFiles(folder).signedScan("tte.pdf", List.of("Surat perintah membayar ditolak"));

    Reading reading = read(file);

    assertThat(reading.end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(collected.pages).singleElement().satisfies(page -> {
      assertThat(page.awaitsOcr()).isTrue();
      assertThat(page.text()).contains("BSrE");
    });
  }
}
