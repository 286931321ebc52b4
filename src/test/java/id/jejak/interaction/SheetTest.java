package id.jejak.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static byte[] written(int files, String name) throws IOException {
    try (Sheet sheet = new Sheet("Tanda terima", Locale.of("id"))) {
      sheet.text("Tanda terima", 18);
      sheet.rule();
      sheet.fact("Tiket", "077-2026-000001");
      for (int i = 0; i < files; i++) {
        sheet.room(40);
        sheet.text(i + ". " + name, 10);
        sheet.text("SHA-256 " + "ab".repeat(32), 8);
      }
      return sheet.bytes(page -> "halaman " + page + " dari " + sheet.pageCount());
    }
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void givenNamesWithAccents_whenWritten_thenTheyAreTextInAnEmbeddedFont() throws IOException {
    byte[] file = written(1, "Sûrat Ñusa – “Müller” Đức Żółć Кириллица.pdf");

    assertThat(text(file)).contains("Sûrat Ñusa – “Müller” Đức Żółć Кириллица.pdf", "077-2026-000001", "ab".repeat(
        32), "halaman 1 dari 1");
    try (PDDocument document = Loader.loadPDF(file)) {
      PDPage page = document.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("LiberationSans");
      }
    }
  }

  @Test
  void givenShapesThatTheFontLacks_whenWritten_thenTheRestIsThere() throws IOException {
    assertThat(text(written(1, "surat \uD83D\uDE00\t東京.pdf"))).contains("surat ? ??.pdf");
  }

  @Test
  void givenManyFilesWithLongNames_whenWritten_thenAllAreOnNumberedPages() throws IOException {
    String name = "lampiran" + "x".repeat(240) + ".pdf";

    byte[] file = written(60, name);

    String text = text(file);
    assertThat(text.replaceAll("\\s", "")).contains("0." + name, "59." + name);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      assertThat(text).contains("halaman 4 dari " + document.getNumberOfPages());
    }
  }
}
