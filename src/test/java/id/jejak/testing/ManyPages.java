package id.jejak.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs of many pages, each with a text of its own. */
public final class ManyPages {
  private static final int LINES = 30;

  private ManyPages() {
  }

  /** The word that stands on a page and on no other. */
  public static String word(int page) {
    return "lembar" + page + "akhir";
  }

  /**
   * @param side of a square picture of colours at random on each page, which nothing makes smaller: three bytes a point;
   *        0 for none
   */
  public static Path pdf(Path file, int pages, int side) throws IOException {
    return pdf(file, pages, side, "");
  }

  /** @param head the first line of each page; empty for none */
  public static Path pdf(Path file, int pages, int side, String head) throws IOException {
    Random random = new Random(pages);
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 1; number <= pages; number++) {
        PDPage paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
          write(content, font, head, number);
          if (side > 0) {
            content.drawImage(picture(document, side, random), 60, 60, 180, 180);
          }
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void write(PDPageContentStream content, PDType1Font font, String head, int number) throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.setLeading(16);
    content.newLineAtOffset(60, 780);
    if (!head.isEmpty()) {
      content.showText(head);
      content.newLine();
    }
    for (int line = 1; line <= LINES; line++) {
      content
          .showText("Baris " + line + " dari " + word(number) + ": saldo kas dicocokkan dengan rekening koran bank.");
      content.newLine();
    }
    content.endText();
  }

  private static PDImageXObject picture(PDDocument document, int side, Random random) throws IOException {
    byte[] points = new byte[side * side * 3];
    random.nextBytes(points);
    return new PDImageXObject(document, new ByteArrayInputStream(points), null, side, side, 8, PDDeviceRGB.INSTANCE);
  }
}
