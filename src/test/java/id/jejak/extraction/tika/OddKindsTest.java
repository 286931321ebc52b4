package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextSource;
import id.jejak.testing.OfficeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Kinds of files that were once called read and were not, or the other way round. */
class OddKindsTest {
  @TempDir
  private static Path readers;
  private static TikaTextExtractor extractor;

  @TempDir
  private Path folder;
  private final Collected collected = new Collected();

  @BeforeAll
  static void start() throws IOException {
    extractor = new TikaTextExtractor(new ExtractionProperties(readers, 1, true, Duration.ofSeconds(60), Duration
        .ofSeconds(60), DataSize.ofMegabytes(384), DataSize.ofMegabytes(100), 200_000, 20_000_000, 20_000, 10_000,
        DataSize.ofMegabytes(200), 400), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private Reading read(Path file) throws Exception {
    return extractor.read(file, String.valueOf(file.getFileName()), collected);
  }

  @Test
  void givenScanWithAJunkLayer_whenRead_thenTheLayerIsSetAsideAndThePageAwaitsRecognition() throws Exception {
    Reading reading = read(new OfficeFiles(folder).scanUnder("tanda-air.pdf", "ZZZMGLKNHPHQNHXJRLG", List.of(
        "Surat perintah membayar")));

    assertThat(reading.end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(reading.detail()).startsWith("junk-text-layer pages=1 quality=");
    assertThat(collected.pages).singleElement().satisfies(page -> {
      assertThat(page.awaitsOcr()).isTrue();
      assertThat(page.text()).isEmpty();
      assertThat(page.setAside()).contains("ZZZMGLKNHPHQNHXJRLG");
      assertThat(page.quality()).isLessThan(40);
    });
  }

  @Test
  @Tag("servers")
  void givenScanWithAJunkLayer_whenRecognised_thenWhatIsSeenIsItsText() throws Exception {
    Path file = new OfficeFiles(folder).scanUnder("tanda-air.pdf", "ZZZMGLKNHPHQNHXJRLG", List.of(
        "Surat perintah membayar ditolak karena supplier", "tidak aktif pada aplikasi SAKTI"));
    read(file);

    PageText page = collected.pages.getFirst().with(extractor.recognise(file, "application/pdf", 1));

    assertThat(page.source()).isEqualTo(TextSource.OCR);
    assertThat(page.text()).contains("perintah membayar ditolak");
    assertThat(page.setAside()).contains("ZZZMGLKNHPHQNHXJRLG");
    assertThat(page.hardlyLegible()).isFalse();
  }

  @Test
  @Tag("servers")
  void givenEmptyPage_whenRecognised_thenThereIsNothingToRead() throws Exception {
    Path file = new OfficeFiles(folder).scan("kosong.pdf", List.of());

    RecognisedPage page = extractor.recognise(file, "application/pdf", 1);

    assertThat(page.end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(page.text()).isEmpty();
  }

  @Test
  void givenPdfWithoutItsFirstLine_whenRead_thenItIsAPdf() throws Exception {
    byte[] whole = Files.readAllBytes(new OfficeFiles(folder).pdf("utuh.pdf", 1, 1, "Rekening koran"));
    int body = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    Path file = Files.write(folder.resolve("tanpa-kepala.pdf"), Arrays.copyOfRange(whole, body, whole.length));

    Reading reading = read(file);

    assertThat(reading.mediaType()).isEqualTo("application/pdf");
    assertThat(collected.text()).contains("Rekening koran").doesNotContain("endobj");
  }

  @Test
  void givenMailWithTheLineOfAMailbox_whenRead_thenItIsAMail() throws Exception {
    Path file = Files.writeString(folder.resolve("satu.eml"), """
        From someone@example.com Mon May  2 16:07:05 2005
        From: someone@example.com
        Subject: Retur

        Nomor rekening salah.
        """);

    assertThat(read(file).mediaType()).isEqualTo("message/rfc822");
    assertThat(collected.text()).contains("Retur").contains("Nomor rekening salah.");
    assertThat(collected.embedded).isEmpty();
  }

  @Test
  void givenMailboxOfTwo_whenRead_thenEachMailIsAFileInside() throws Exception {
    String mail = "From someone@example.com Mon May  2 16:07:05 2005\nFrom: someone@example.com\nSubject: Retur\n\nIsi\n\n";
    Path file = Files.writeString(folder.resolve("dua.mbox"), mail + mail);

    read(file);

    assertThat(collected.embedded).hasSize(2);
  }

  @Test
  void givenFilePackedInPieces_whenRead_thenAllPiecesAreInside() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String piece : List.of("saldo awal, ", "saldo akhir")) {
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(piece.getBytes(StandardCharsets.US_ASCII));
      }
    }
    Path file = Files.write(folder.resolve("koran.txt.gz"), bytes.toByteArray());

    read(file);

    assertThat(collected.embedded.values()).singleElement().satisfies(inside -> assertThat(new String(inside,
        StandardCharsets.US_ASCII)).isEqualTo("saldo awal, saldo akhir"));
  }

  @Test
  void givenProgram_whenRead_thenNobodyCallsItRead() throws Exception {
    assertThat(read(Path.of(System.getProperty("java.home"), "bin", "java")).end()).isEqualTo(ReadEnd.UNSUPPORTED);
  }

  @Test
  void givenMailCutOffInItsAttachment_whenRead_thenItIsNotCalledWhole() throws Exception {
    Path whole = new OfficeFiles(folder).mail("utuh.eml", "Perihal retur", "Mohon dibantu, rekening dorman.",
        "lampiran.txt", "Lampiran surat. ".repeat(40));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("terpotong.eml"), Arrays.copyOf(bytes, bytes.length - 200));

    assertThat(read(whole).end()).isEqualTo(ReadEnd.COMPLETE);
    Reading reading = read(cut);

    assertThat(reading.end()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(reading.detail()).isEqualTo("cut-off");
  }

  @Test
  void givenRtfCutOff_whenRead_thenItIsNotCalledWhole() throws Exception {
    String rtf = "{\\rtf1\\ansi Surat \\b pertama\\b0  ditolak \\{bukan grup\\}.\\par Alinea kedua.\\par ";

    assertThat(read(Files.writeString(folder.resolve("utuh.rtf"), rtf + "}")).end()).isEqualTo(ReadEnd.COMPLETE);
    Reading reading = read(Files.writeString(folder.resolve("terpotong.rtf"), rtf));

    assertThat(reading.end()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(reading.detail()).isEqualTo("cut-off");
  }

  @Test
  void givenPdfCutOffInItsLastObject_whenRead_thenItsPagesAreRead() throws Exception {
    String pdf = """
        %PDF-1.4
        1 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj
        2 0 obj <</Type/Page/Parent 1 0 R/MediaBox[0 0 300 200]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>> endobj
        3 0 obj <</Length 44>> stream
        BT /F 12 Tf 20 100 Td (Rekening dorman) Tj ET
        endstream endobj
        4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        5 0 obj <</Type/Catalog/Pages 1 0 R>>
        en""";

    Reading reading = read(Files.writeString(folder.resolve("terpotong.pdf"), pdf));

    assertThat(reading.end()).isEqualTo(ReadEnd.PARTIAL);
    assertThat(collected.pages).singleElement().satisfies(page -> assertThat(page.text()).contains("Rekening dorman"));
  }
}
