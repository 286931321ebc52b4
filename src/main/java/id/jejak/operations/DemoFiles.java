package id.jejak.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
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

  private static final ZoneOffset OFFICE = ZoneOffset.ofHours(7);

  private final Path folder;

  DemoFiles(Path folder) {
    this.folder = folder;
  }

  /** A PDF with a text layer. */
  Path pdf(String name, List<String> paragraphs) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(seed(name));
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

  /** A PDF of page images without a text layer, as an office scanner gives it. */
  Path scan(String name, List<String> paragraphs) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(seed(name));
      for (List<String> lines : pages(paragraphs)) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, DemoScan.paper(lines, seed(name))), 0, 0,
              PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A picture of a screen, as people send it from a telephone. */
  Path picture(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(DemoScan.screen(lines), "png", file.toFile());
    return file;
  }

  /** A PDF that nobody opens without its password. */
  Path locked(String name, List<String> paragraphs) throws IOException {
    Path file = pdf(name, paragraphs);
    byte[] open = Files.readAllBytes(file);
    try (PDDocument document = Loader.loadPDF(open)) {
      StandardProtectionPolicy protection = new StandardProtectionPolicy("pemilik", "rahasia", new AccessPermission());
      protection.setEncryptionKeyLength(128);
      document.protect(protection);
      document.save(file.toFile());
    }
    return file;
  }

  Path zip(String name, List<Path> inside) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path one : inside) {
        ZipEntry entry = new ZipEntry(String.valueOf(one.getFileName()));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(one, zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  /** What payroll and SPM programs hand over: a machine's file that nobody reads. */
  Path adk(String name, String code) throws IOException {
    byte[] bytes = new byte[600];
    new Random(seed(name)).nextBytes(bytes);
    byte[] head = ("ADK" + code).getBytes(StandardCharsets.US_ASCII);
    bytes[0] = 1;
    System.arraycopy(head, 0, bytes, 1, head.length);
    return Files.write(folder.resolve(name), bytes);
  }

  private static long seed(String name) {
    return name.hashCode();
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

  Path mail(String name, Instant sent, String subject, String body, Path attachment) throws IOException {
    String encoded = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(attachment));
    String message = """
        From: Operator Satker <operator@satker.example>
        To: Layanan KPPN <layanan@kppn.example>
        Date: %s
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
        """.formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(sent.atOffset(OFFICE)), subject, body, attachment
        .getFileName(), encoded);
    return Files.writeString(folder.resolve(name), message.replace("\n", "\r\n"), StandardCharsets.UTF_8);
  }

  Path text(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words, StandardCharsets.UTF_8);
  }
}
