package id.jejak.objectstore.filesystem;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of an area in ascending order; only the folders on the way to the next key are in memory. */
final class KeyWalk implements Iterator<String> {
  private final Layout layout;
  private final Area area;
  private final String prefix;
  private final Deque<Iterator<Entry>> way = new ArrayDeque<>();
  private @Nullable String next;

  /** @param name the key of a file, or what all keys in a folder start with: the order of names is that of the keys */
  private record Entry(Path path, String name, boolean folder) {
  }

  KeyWalk(Layout layout, Area area, String prefix) {
    this.layout = layout;
    this.area = area;
    this.prefix = prefix;
    way.push(entries(layout.folder(area), ""));
    advance();
  }

  private void advance() {
    next = null;
    while (next == null && !way.isEmpty()) {
      Iterator<Entry> entries = way.element();
      if (!entries.hasNext()) {
        way.pop();
        continue;
      }
      Entry entry = entries.next();
      if (entry.folder()) {
        way.push(entries(entry.path(), entry.name()));
      } else {
        next = entry.name();
      }
    }
  }

  private Iterator<Entry> entries(Path folder, String start) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> entry(path, start)).filter(this::wanted).sorted(Comparator.comparing(Entry::name))
          .toList().iterator();
    } catch (NoSuchFileException e) {
      return Stream.<Entry>empty().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entry entry(Path path, String start) {
    String name = path.getFileName().toString();
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Entry(path, area == Area.ORIGINALS ? name : start + name, false);
    }
    return new Entry(path, start + name + (area == Area.ORIGINALS ? "" : "/"), true);
  }

  private boolean wanted(Entry entry) {
    String name = entry.name();
    if (entry.folder()) {
      return name.startsWith(prefix) || prefix.startsWith(name);
    }
    // Whatever else lies here is not an object.
    return name.startsWith(prefix) && ObjectKey.fits(area, name) && layout.file(area, name).equals(entry.path())
        && Files.isRegularFile(entry.path(), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String key = next;
    if (key == null) {
      throw new NoSuchElementException();
    }
    advance();
    return key;
  }
}
