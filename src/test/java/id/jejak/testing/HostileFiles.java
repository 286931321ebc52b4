package id.jejak.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that an archive meets on a bad day, made by code and the same each time. */
public final class HostileFiles {
  private final Path folder;

  public HostileFiles(Path folder) {
    this.folder = folder;
  }

  public Path empty() throws IOException {
    return Files.writeString(folder.resolve("kosong.pdf"), "");
  }

  /** Text that says it is a PDF. */
  public Path lyingType() throws IOException {
    return Files.writeString(folder.resolve("bukan.pdf"), "Ini hanya teks biasa tentang retur SP2D yang dinamai pdf.\n"
        .repeat(5));
  }

  public Path encryptedPdf() throws IOException {
    Path file = folder.resolve("terkunci.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("pemilik", "rahasia", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  public Path truncatedDocx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (int i = 0; i < 200; i++) {
        document.createParagraph().createRun().setText("Paragraf ke-" + i + " dari surat yang terpotong.");
      }
      document.write(bytes);
    }
    byte[] whole = bytes.toByteArray();
    return Files.write(folder.resolve("terpotong.docx"), Arrays.copyOf(whole, whole.length / 2));
  }

  /** A few hundred kilobytes that unpack to {@code megabytes}. */
  public Path zipBomb(int megabytes) throws IOException {
    Path file = folder.resolve("bom.zip");
    byte[] zeros = new byte[1_000_000];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(9);
      zip.putNextEntry(new ZipEntry("nol.bin"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return file;
  }

  /** A zip in a zip in a zip, with a text in the innermost. */
  public Path nestedZip(int levels) throws IOException {
    byte[] inner = "teks yang paling dalam".getBytes(StandardCharsets.UTF_8);
    String name = "dalam.txt";
    for (int level = 0; level < levels; level++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(inner);
        zip.closeEntry();
      }
      inner = bytes.toByteArray();
      name = "lapis.zip";
    }
    return Files.write(folder.resolve("bersarang.zip"), inner);
  }

  /** A few kilobytes that say they are a white picture of {@code side} by {@code side} pixels. */
  public Path hugePicture(int side) throws IOException {
    int rows = 64;
    int strips = (side + rows - 1) / rows;
    byte[] white = new byte[side * rows];
    Arrays.fill(white, (byte) 0xff);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(white);
    }
    int[][] tags = {{256, 4, 1, side}, {257, 4, 1, side}, {258, 3, 1, 8}, {259, 3, 1, 8}, {262, 3, 1, 1},
        {273, 4, strips, 134}, {277, 3, 1, 1}, {278, 4, 1, rows}, {279, 4, strips, 134 + 4 * strips}, {284, 3, 1, 1}};
    ByteBuffer tiff = ByteBuffer.allocate(134 + 8 * strips + packed.size()).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
    for (int[] tag : tags) {
      tiff.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
    }
    tiff.putInt(0);
    for (int strip = 0; strip < 2 * strips; strip++) {
      tiff.putInt(strip < strips ? 134 + 8 * strips : packed.size());
    }
    return Files.write(folder.resolve("raksasa.tif"), tiff.put(packed.toByteArray()).array());
  }

  /** A workbook whose one string needs more memory than a small reader has. */
  public Path outOfMemory(int megabytes) throws IOException {
    Path file = folder.resolve("besar.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "[Content_Types].xml",
          """
              <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
              <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
              <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
      entry(zip, "_rels/.rels",
          """
              <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
              <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
      entry(zip, "xl/_rels/workbook.xml.rels",
          """
              <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
              <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
      entry(zip, "xl/workbook.xml",
          """
              <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
              <sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>""");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
              .getBytes(StandardCharsets.UTF_8));
      noise(zip, megabytes);
      zip.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  // Not too even, or it would be taken for a bomb before it fills the memory.
  private static void noise(OutputStream out, int megabytes) throws IOException {
    Random random = new Random(7);
    byte[] letters = new byte[1_000_000];
    for (int i = 0; i < megabytes; i++) {
      for (int j = 0; j < letters.length; j++) {
        letters[j] = (byte) ('a' + random.nextInt(26));
      }
      out.write(letters);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
