package id.jejak.backup;

import id.jejak.backup.Schema.Table;
import id.jejak.shared.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as files of JSON lines. Where a file ends is said by the keys of the rows alone, so that a row that
 * comes in or changes makes one other file, and all others are those that the target has already.
 */
final class RowFiles {
  // One key of so many ends a file; a file of long rows ends earlier.
  private static final int ROWS = 4_096;
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final Path work;
  private final Keeping keeping;

  /** Takes a file that may be gone afterwards. */
  interface Keeping {
    void keep(String path, String sha256, Path file) throws IOException;
  }

  RowFiles(Path work, Keeping keeping) {
    this.work = work;
    this.keeping = keeping;
  }

  /** The table with the number of its rows. */
  Table write(Snapshot snapshot, Table table) throws SQLException, IOException {
    Writing writing = new Writing(table);
    try {
      snapshot.rows(table, writing::row);
      writing.end();
    } finally {
      writing.giveUp();
    }
    return table.with(writing.rows);
  }

  private final class Writing {
    private final Table table;
    private final Path file = work.resolve("rows.jsonl.gz");
    private final MessageDigest digest = Sha256.digest();
    private int number;
    private long rows;
    private long bytes;
    private @Nullable OutputStream out;

    Writing(Table table) {
      this.table = table;
    }

    void row(Map<String, @Nullable Object> values) throws IOException {
      OutputStream open = out == null ? open() : out;
      byte[] line = Schema.JSON.writeValueAsBytes(values);
      open.write(line);
      open.write('\n');
      rows++;
      bytes += line.length + 1;
      if (bytes >= MOST_BYTES || isLast(values)) {
        end();
      }
    }

    private OutputStream open() throws IOException {
      OutputStream opened = new BufferedOutputStream(new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(
          file), digest), 65_536), 65_536);
      out = opened;
      bytes = 0;
      number++;
      return opened;
    }

    private boolean isLast(Map<String, @Nullable Object> values) {
      CRC32 print = new CRC32();
      table.key().forEach(column -> print.update((values.get(column) + "\n").getBytes(StandardCharsets.UTF_8)));
      return print.getValue() % ROWS == 0;
    }

    void end() throws IOException {
      if (out != null) {
        out.close();
        out = null;
        keeping.keep(table.path(number), Sha256.of(digest.digest()).hex(), file);
      }
    }

    void giveUp() throws IOException {
      if (out != null) {
        out.close();
      }
      Files.deleteIfExists(file);
    }
  }
}
