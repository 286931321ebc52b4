package id.jejak.extraction.tika.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/** PDF files that viewers open and the parser refuses. */
final class PdfRepair {
  private static final int HEAD = 4_096;
  private static final long MOST = 100_000_000;
  private static final Pattern OBJECT = Pattern.compile("(?m)^\\s*\\d+ \\d+ obj\\b");
  private static final Pattern OPEN_STREAMS = Pattern.compile("/StmF\\s*/Identity");
  private static final Pattern OPEN_STRINGS = Pattern.compile("/StrF\\s*/Identity");

  private PdfRepair() {
  }

  /** Whether it is named like a PDF, and made like one but for its first line. */
  static boolean lacksHeader(Path file, String name, MediaType detected) throws IOException {
    boolean mayBe = detected.getType().equals("text") || detected.equals(MediaType.OCTET_STREAM) || detected.equals(
        PdfLook.TYPE);
    if (!mayBe || !name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return OBJECT.matcher(head).find() && !head.contains("%PDF-");
    }
  }

  static Path withHeader(Path file, Path temporary) throws IOException {
    Path repaired = Files.createTempFile(temporary, "header", ".pdf");
    try (var out = Files.newOutputStream(repaired)) {
      out.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
      Files.copy(file, out);
    }
    return repaired;
  }

  /** Whether it was cut off: each writer ends with a mark. */
  static boolean lacksEnd(Path file) throws IOException {
    return Files.size(file) <= MOST && !CutOff.tail(file, HEAD).contains("%%EOF");
  }

  static Path withEnd(Path file, Path temporary) throws IOException {
    Path repaired = Files.createTempFile(temporary, "end", ".pdf");
    try (var out = Files.newOutputStream(repaired)) {
      Files.copy(file, out);
      out.write("\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
    return repaired;
  }

  /** Whether only what is attached is encrypted: pages are in the clear, and need no password. */
  static boolean hasOpenPages(Path file) throws IOException {
    if (Files.size(file) > MOST) {
      return false;
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return bytes.contains("/EFF") && OPEN_STREAMS.matcher(bytes).find() && OPEN_STRINGS.matcher(bytes).find();
  }

  /** A copy that does not say that it is encrypted. */
  static Path withoutEncryption(Path file, Path temporary) throws IOException {
    Path repaired = Files.createTempFile(temporary, "open", ".pdf");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return Files.writeString(repaired, bytes.replace("/Encrypt ", "/Encrypu "), StandardCharsets.ISO_8859_1);
  }
}
