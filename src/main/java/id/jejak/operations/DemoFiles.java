package id.jejak.operations;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes the invented attachments of the demo office, the same ones each time. */
final class DemoFiles {
  private static final int LINES_A_PAGE = 38;
  private static final int LETTERS_A_LINE = 80;

  private final Path folder;

  DemoFiles(Path folder) {
    this.folder = folder;
  }

  /** A PDF with a text layer. */
  Path pdf(String name, List<String> paragraphs) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages(paragraphs)) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        write(document, page, lines);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
      content.setLeading(18);
      content.newLineAtOffset(64, 770);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  /** A PDF of page images without a text layer, a little askew and with dust, as an office scanner gives it. */
  Path scan(String name, List<String> paragraphs) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages(paragraphs)) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, paper(lines)), 0, 0, PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static BufferedImage paper(List<String> lines) {
    BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(247, 247, 247));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.rotate(0.006);
    graphics.setColor(new Color(40, 40, 40));
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 32));
    int y = 200;
    for (String line : lines) {
      graphics.drawString(line, 170, y);
      y += 50;
    }
    Random dust = new Random(77);
    for (int i = 0; i < 200; i++) {
      graphics.fillRect(dust.nextInt(1654), dust.nextInt(2339), 2, 2);
    }
    graphics.dispose();
    return image;
  }

  private static List<List<String>> pages(List<String> paragraphs) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String paragraph : paragraphs) {
      for (String line : wrapped(paragraph)) {
        if (page.size() == LINES_A_PAGE) {
          pages.add(page);
          page = new ArrayList<>();
        }
        page.add(line);
      }
      page.add("");
    }
    pages.add(page);
    return pages;
  }

  private static List<String> wrapped(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() + word.length() + 1 > LETTERS_A_LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  Path word(String name, List<String> paragraphs) throws IOException {
    Path file = folder.resolve(name);
    try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      paragraphs.forEach(paragraph -> document.createParagraph().createRun().setText(paragraph));
      document.write(out);
    }
    return file;
  }

  Path sheet(String name, String title, List<List<String>> rows) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet(title);
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      workbook.write(out);
    }
    return file;
  }

  Path mail(String name, String subject, String body, Path attachment) throws IOException {
    String encoded = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(attachment));
    String message = """
        From: Operator Satker <operator@satker.example>
        To: Layanan KPPN <layanan@kppn.example>
        Date: Mon, 02 Nov 2026 09:12:00 +0700
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="batas"

        --batas
        Content-Type: text/plain; charset=utf-8

        %s
        --batas
        Content-Type: application/pdf
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --batas--
        """.formatted(subject, body, attachment.getFileName(), encoded);
    return Files.writeString(folder.resolve(name), message.replace("\n", "\r\n"), StandardCharsets.UTF_8);
  }

  Path text(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words, StandardCharsets.UTF_8);
  }
}
