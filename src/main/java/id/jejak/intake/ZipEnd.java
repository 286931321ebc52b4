package id.jejak.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at the end of a ZIP before it is opened, since whoever opens one holds its whole directory in memory. Each place
 * that may be taken for the end has to be modest, so that it does not matter which one the reader takes.
 */
final class ZipEnd {
  private static final int SIGNATURE = 0x06054b50;
  private static final int SIZE = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int ENTRIES = 10;
  private static final int DIRECTORY_BYTES = 12;
  private static final long MOST_DIRECTORY_BYTES = 8L * 1024 * 1024;

  private ZipEnd() {
  }

  /** Whether it has an end, with at most this many entries; files of more than 4 GB have another end and are not. */
  static boolean isModest(Path file, int mostEntries) throws IOException {
    ByteBuffer end = end(file);
    boolean found = false;
    for (int at = 0; at + SIZE <= end.limit(); at++) {
      if (end.getInt(at) == SIGNATURE) {
        found = true;
        if (Short.toUnsignedInt(end.getShort(at + ENTRIES)) > mostEntries
            || Integer.toUnsignedLong(end.getInt(at + DIRECTORY_BYTES)) > MOST_DIRECTORY_BYTES) {
          return false;
        }
      }
    }
    return found;
  }

  private static ByteBuffer end(Path file) throws IOException {
    try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(source.length(), LONGEST_COMMENT + SIZE)];
      source.seek(source.length() - end.length);
      source.readFully(end);
      return ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
