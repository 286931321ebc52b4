package id.jejak.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP with one list and the files that it names, as seen from the folder of the list. Names are words to compare,
 * never paths of this machine; sizes and checks that an entry claims are held against its bytes.
 */
final class HandInFiles implements Closeable {
  static final int MOST_ENTRIES = 20_000;
  // Names of entries that are not marked as UTF-8.
  private static final Charset NAMES = Charset.forName("IBM437");
  private static final String LIST = ".csv";

  private final ZipFile zip;
  private final ZipEntry list;
  private final Map<String, List<ZipEntry>> files = new HashMap<>();

  private HandInFiles(ZipFile zip) {
    this.zip = zip;
    List<ZipEntry> entries = zip.stream().map(ZipEntry.class::cast).filter(HandInFiles::isFile).toList();
    this.list = list(entries);
    String folder = folder(name(list));
    for (ZipEntry entry : entries) {
      if (entry != list) {
        String name = name(entry);
        files.computeIfAbsent(name.startsWith(folder) ? name.substring(folder.length()) : name, _ -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  /** @throws HandInRefused when it is damaged, encrypted or too full, or its list is not clear */
  static HandInFiles open(Path file) throws IOException {
    if (!ZipEnd.isModest(file, MOST_ENTRIES)) {
      throw HandInRefused.zip(MOST_ENTRIES);
    }
    ZipFile zip = opened(file);
    try {
      return new HandInFiles(zip);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), NAMES);
    } catch (ZipException | IllegalArgumentException e) {
      throw HandInRefused.zip(MOST_ENTRIES);
    }
  }

  private static boolean isFile(ZipEntry entry) {
    return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/") && !entry.getName().endsWith(".DS_Store");
  }

  private static ZipEntry list(List<ZipEntry> entries) {
    List<ZipEntry> lists = entries.stream().filter(entry -> name(entry).toLowerCase(Locale.ROOT).endsWith(
        LIST)).sorted(Comparator.comparingInt(entry -> depth(name(entry)))).toList();
    if (lists.isEmpty() || (lists.size() > 1 && depth(name(lists.get(1))) == depth(name(lists.getFirst())))) {
      throw HandInRefused.list();
    }
    return lists.getFirst();
  }

  private static int depth(String name) {
    return (int) name.chars().filter(c -> c == '/').count();
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static String name(ZipEntry entry) {
    return clean(entry.getName());
  }

  private static String clean(String name) {
    return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
  }

  /** The bytes of the list, and one more than may be where it is longer. */
  byte[] list(int mostBytes) throws IOException {
    try (InputStream in = zip.getInputStream(list)) {
      return in.readNBytes(mostBytes + 1);
    } catch (ZipException | EOFException e) {
      throw HandInRefused.zip(MOST_ENTRIES);
    }
  }

  /**
   * The one file with this name, as the list writes it.
   *
   * @throws LineRefused when there is none or more than one, or the name leads out of the ZIP
   */
  ZipEntry find(String written) {
    String name = clean(written);
    if (name.startsWith("/") || List.of(name.split("/", -1)).contains("..")) {
      throw new LineRefused("file-name", written);
    }
    List<ZipEntry> found = files.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw new LineRefused("file-twice", written);
    }
    return found.stream().findFirst().orElseThrow(() -> new LineRefused("file-missing", written));
  }

  /** Reads a file to its end, as {@link #take} will. */
  void verify(ZipEntry entry) throws IOException {
    try (CheckedInputStream in = bytes(entry)) {
      byte[] buffer = new byte[65_536];
      long size = 0;
      for (int read = in.read(buffer); read >= 0 && size <= entry.getSize(); read = in.read(buffer)) {
        size += read;
      }
      if (!isWhole(entry, size, in)) {
        throw broken(entry);
      }
    } catch (ZipException | EOFException e) {
      throw broken(entry);
    }
  }

  /** The bytes of a file, in the spool. */
  Spool.Spooled take(ZipEntry entry, Spool spool) throws IOException {
    try (CheckedInputStream in = bytes(entry)) {
      Spool.Spooled spooled = spool.write(in, entry.getSize());
      if (!isWhole(entry, spooled.sizeBytes(), in)) {
        spooled.close();
        throw broken(entry);
      }
      return spooled;
    } catch (ZipException | EOFException | FileTooLarge e) {
      throw broken(entry);
    }
  }

  private CheckedInputStream bytes(ZipEntry entry) throws IOException {
    return new CheckedInputStream(zip.getInputStream(entry), new CRC32());
  }

  private static boolean isWhole(ZipEntry entry, long sizeBytes, CheckedInputStream in) {
    return sizeBytes == entry.getSize() && in.getChecksum().getValue() == entry.getCrc();
  }

  private static LineRefused broken(ZipEntry entry) {
    return new LineRefused("file-broken", name(entry));
  }

  /** Names that no line named, in order. */
  List<String> besides(Set<String> named) {
    TreeSet<String> besides = new TreeSet<>(files.keySet());
    named.forEach(name -> besides.remove(clean(name)));
    return List.copyOf(besides);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
