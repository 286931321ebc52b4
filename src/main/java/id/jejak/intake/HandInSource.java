package id.jejak.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** What was handed over: a list alone, or a ZIP with a list and its files. */
final class HandInSource implements Closeable {
  private static final byte[] ZIP = {'P', 'K'};

  private final HandInList list;
  private final @Nullable HandInFiles files;

  private HandInSource(HandInList list, @Nullable HandInFiles files) {
    this.list = list;
    this.files = files;
  }

  /** @throws HandInRefused when it is neither */
  static HandInSource open(Path file) throws IOException {
    return isZip(file)
        ? ofZip(HandInFiles.open(file))
        : new HandInSource(list(head(file, HandInList.MOST_BYTES + 1)),
            null);
  }

  private static HandInSource ofZip(HandInFiles files) throws IOException {
    try {
      return new HandInSource(list(files.list(HandInList.MOST_BYTES)), files);
    } catch (RuntimeException | IOException e) {
      files.close();
      throw e;
    }
  }

  private static boolean isZip(Path file) throws IOException {
    return Arrays.equals(head(file, ZIP.length), ZIP);
  }

  private static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  private static HandInList list(byte[] bytes) {
    if (bytes.length > HandInList.MOST_BYTES) {
      throw new FileTooLarge(HandInList.MOST_BYTES);
    }
    return HandInList.read(bytes);
  }

  HandInList list() {
    return list;
  }

  /** @throws LineRefused also when there is no ZIP */
  ZipEntry find(String name) {
    if (files == null) {
      throw new LineRefused("file-without-zip", name);
    }
    return files.find(name);
  }

  void verify(ZipEntry entry) throws IOException {
    if (files != null) {
      files.verify(entry);
    }
  }

  Spool.Spooled take(ZipEntry entry, Spool spool) throws IOException {
    if (files == null) {
      throw new LineRefused("file-without-zip", entry.getName());
    }
    return files.take(entry, spool);
  }

  /** Names of files that no line named. */
  List<String> besides(Set<String> named) {
    return files == null ? List.of() : files.besides(named);
  }

  @Override
  public void close() throws IOException {
    if (files != null) {
      files.close();
    }
  }
}
