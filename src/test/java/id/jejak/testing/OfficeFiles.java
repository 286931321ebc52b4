package id.jejak.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Ordinary files of an office, made by code. */
public final class OfficeFiles {
  private static final int WIDTH = 1_240;
  private static final int HEIGHT = 1_754;

  private final Path folder;

  public OfficeFiles(Path folder) {
    this.folder = folder;
  }

  /** A PDF with a text layer and {@code sentence} on one of its pages, from 1. */
  public Path pdf(String name, int pages, int page, String sentence) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.setLeading(16);
          content.newLineAtOffset(60, 760);
          content
              .showText("Halaman " + number + " dari laporan pertanggungjawaban bendahara pengeluaran satuan kerja.");
          content.newLine();
          content.showText("Saldo kas dan rekening dicocokkan dengan buku kas umum pada akhir bulan berjalan.");
          content.newLine();
          if (number == page) {
            content.showText(sentence);
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF of one page image. */
  public Path scan(String name, List<String> lines) throws IOException {
    return pdf(name, image(lines));
  }

  private Path pdf(String name, BufferedImage page) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      PDPage paper = new PDPage(PDRectangle.A4);
      document.addPage(paper);
      try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
        content.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF that carries an electronic signature by this name, which nobody could verify. */
  public Path signed(String name, String signer) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf(name, 1, 1, "Surat keputusan")));
        OutputStream out = Files
            .newOutputStream(file)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName(signer);
      document.addSignature(signature);
      document.saveIncrementalForExternalSigning(out).setSignature(new byte[]{0x30, 0});
    }
    return file;
  }

  /** A scan whose only text is the line of an electronic signature at the foot. */
  public Path signedScan(String name, List<String> lines) throws IOException {
    return scanUnder(name, "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang "
        + "diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), BSSN.", lines);
  }

  /** A scan with a line of text at its foot. */
  public Path scanUnder(String name, String line, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      PDPage paper = new PDPage(PDRectangle.A4);
      document.addPage(paper);
      try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
        content.drawImage(LosslessFactory.createFromImage(document, image(lines)), 0, 0, PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        content.newLineAtOffset(30, 20);
        content.showText(line);
        content.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }

  /** A letter with photographs of a page in it. */
  public Path letterWithPictures(String name, int pictures) throws IOException {
    Path file = folder.resolve(name);
    try (XWPFDocument letter = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      for (int i = 1; i <= pictures; i++) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(image(Collections.nCopies(25, "Lampiran foto ke-" + i + " dari berita acara")), "png", picture);
        letter.createParagraph().createRun().addPicture(new ByteArrayInputStream(picture.toByteArray()),
            PictureType.PNG, i + ".png", Units.toEMU(300), Units.toEMU(400));
      }
      letter.write(out);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return file;
  }

  /**
   * A photo of a page by a camera that lay on its side: a quarter turn to the left.
   *
   * @param saysSo whether the file tells that it has to be turned back
   */
  public Path turnedPhoto(String name, List<String> lines, boolean saysSo) throws IOException {
    BufferedImage page = image(lines);
    BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(page, new AffineTransform(0, -1, 1, 0, 0, page.getWidth()), null);
    graphics.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(turned, "jpeg", jpeg);
    return Files.write(folder.resolve(name), saysSo ? withOrientation(jpeg.toByteArray(), 6) : jpeg.toByteArray());
  }

  /** Puts EXIF with nothing but an orientation after the first marker of a JPEG. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
    byte[] exif = HexFormat.of().parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001011200030000000100"
        + HexFormat.of().toHexDigits((byte) orientation) + "0000" + "00000000");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(jpeg, 0, 2);
    whole.write(exif);
    whole.write(jpeg, 2, jpeg.length - 2);
    return whole.toByteArray();
  }

  /**
   * A PDF of one page in colour that lay askew on the scanner, with a blue stamp over its first lines.
   *
   * @param degrees by which its lines fall to the right
   */
  public Path skewedStamped(String name, List<String> lines, double degrees) throws IOException {
    BufferedImage scanned = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scanned.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    // First, as ink takes light away and never covers black.
    graphics.setColor(new Color(80, 80, 200));
    graphics.setStroke(new BasicStroke(6));
    graphics.drawOval(300, 150, 270, 270);
    graphics.drawOval(350, 200, 170, 170);
    graphics.drawRect(680, 1_240, 290, 90);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
    graphics.drawString("DITERIMA", 700, 1_300);
    write(graphics, lines);
    graphics.dispose();
    return pdf(name, scanned);
  }

  private static BufferedImage image(List<String> lines) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    write(graphics, lines);
    graphics.dispose();
    return image;
  }

  private static void write(Graphics2D graphics, List<String> lines) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 34));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), 100, 200 + 60 * i);
    }
  }

  /** Two sheets; the second has payees. */
  public Path workbook(String name) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Rekap").createRow(0).createCell(0).setCellValue("Rekapitulasi");
      var row = workbook.createSheet("Penerima").createRow(0);
      row.createCell(0).setCellValue("Sutan Marajo");
      row.createCell(1).setCellValue("Bank Nagari");
      workbook.write(out);
    }
    return file;
  }

  public Path slides(String name, String... titles) throws IOException {
    Path file = folder.resolve(name);
    try (XMLSlideShow show = new XMLSlideShow(); OutputStream out = Files.newOutputStream(file)) {
      for (String title : titles) {
        show.createSlide().createTextBox().setText(title);
      }
      show.write(out);
    }
    return file;
  }

  public Path mail(String name, String subject, String body, String attachment, String content) throws IOException {
    return Files.writeString(folder.resolve(name), """
        From: Operator <operator@satker.example>
        To: Layanan <layanan@kppn.example>
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="batas"

        --batas
        Content-Type: text/plain; charset=utf-8

        %s
        --batas
        Content-Type: text/plain; name="%s"
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --batas--
        """.formatted(subject, body, attachment, attachment, Base64.getEncoder().encodeToString(content.getBytes(
        StandardCharsets.UTF_8))).replace("\n", "\r\n"));
  }

  public Path tiff(String name, int frames) throws IOException {
    Path file = folder.resolve(name);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int frame = 1; frame <= frames; frame++) {
        writer.writeToSequence(new IIOImage(image(List.of("Lembar " + frame)), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }
}
