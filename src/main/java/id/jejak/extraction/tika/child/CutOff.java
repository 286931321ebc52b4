package id.jejak.extraction.tika.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/** Files that end before their end, where their parser takes what is there for the whole. */
final class CutOff {
  private static final MediaType RTF = MediaType.application("rtf");
  private static final MediaType MAIL = MediaType.parse("message/rfc822");
  /** What stands behind the end of a mail is short. */
  private static final int TAIL = 1 << 20;

  private CutOff() {
  }

  /** @param metadata as the parser left it */
  static boolean is(Path file, MediaType type, Metadata metadata) throws IOException {
    if (type.getBaseType().equals(RTF)) {
      return hasOpenGroup(file);
    }
    String boundary = metadata.get("Multipart-Boundary");
    return type.getBaseType().equals(MAIL) && boundary != null && !tail(file, TAIL).contains("--" + boundary + "--");
  }

  /** The last bytes of a file, each a character. */
  static String tail(Path file, int length) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(length, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean hasOpenGroup(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int open = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        switch (next) {
          case '{' -> open++;
          case '}' -> open--;
          case '\\' -> {
            if (in.read() == 'b' && isBinary(in)) {
              // What follows may hold any byte.
              return false;
            }
          }
          default -> {
          }
        }
      }
      return open > 0;
    }
  }

  private static boolean isBinary(InputStream in) throws IOException {
    in.mark(3);
    boolean binary = in.read() == 'i' && in.read() == 'n' && Character.isDigit(in.read());
    in.reset();
    return binary;
  }
}
