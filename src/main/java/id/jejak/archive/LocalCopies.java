package id.jejak.archive;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files of the store beside the processes that draw them: copied once for all pages, originals verified while they are.
 * A copy that nobody uses goes when others need the room, or after a while. None outlives the process.
 */
@Component
class LocalCopies {
  private final ObjectStore store;
  private final Path folder;
  private final long mostBytes;
  private final Duration age;
  private final Clock clock;
  // The one that was used longest ago comes first.
  private final Map<String, Copy> copies = new LinkedHashMap<>(16, .75f, true);

  LocalCopies(ObjectStore store, PreviewProperties properties, Clock clock) throws IOException {
    this.store = store;
    this.folder = Files.createDirectories(properties.folder().toAbsolutePath().resolve("copies"));
    this.mostBytes = properties.copies().toBytes();
    this.age = properties.copiesFor();
    this.clock = clock;
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path file : left.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Copy {
    private final Path file;
    private final ReentrantLock filling = new ReentrantLock();
    private Instant used;
    private long sizeBytes;
    private int users;
    private volatile boolean whole;

    private Copy(Path file, Instant used) {
      this.file = file;
      this.used = used;
    }
  }

  /** A file that stays until this is closed. It is to be read only. */
  final class Lease implements AutoCloseable {
    private final Copy copy;

    private Lease(Copy copy) {
      this.copy = copy;
    }

    Path file() {
      return copy.file;
    }

    @Override
    public void close() {
      giveBack(copy);
    }
  }

  /**
   * @throws ObjectNotFound when the store has none
   * @throws PreviewUnavailable when there is no room for it
   */
  Lease take(Area area, String key) throws IOException {
    Copy copy = reserved(area, key);
    boolean whole = false;
    try {
      copy.filling.lock();
      try {
        fill(copy, area, key);
      } finally {
        copy.filling.unlock();
      }
      whole = true;
      return new Lease(copy);
    } finally {
      if (!whole) {
        giveBack(copy);
      }
    }
  }

  private synchronized Copy reserved(Area area, String key) {
    Copy copy = copies.computeIfAbsent(area + " " + key, _ -> new Copy(folder.resolve(key.replace('/', '_')), clock
        .instant()));
    copy.users++;
    return copy;
  }

  private void fill(Copy copy, Area area, String key) throws IOException {
    if (copy.whole) {
      return;
    }
    makeRoom(copy, store.size(area, key).orElseThrow(() -> new ObjectNotFound(area, key)));
    Path draft = copy.file.resolveSibling(copy.file.getFileName() + ".new");
    try (InputStream source = store.open(area, key)) {
      Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, copy.file, StandardCopyOption.ATOMIC_MOVE);
      copy.whole = true;
    } catch (FileSystemException e) {
      throw new PreviewUnavailable(e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private synchronized void makeRoom(Copy copy, long sizeBytes) {
    copy.sizeBytes = sizeBytes;
    shrinkTo(mostBytes);
  }

  private synchronized void giveBack(Copy copy) {
    copy.users--;
    copy.used = clock.instant();
    if (!copy.whole && copy.users == 0) {
      copies.values().remove(copy);
    }
    shrinkTo(mostBytes);
  }

  /** Removes what nobody has used for a while. */
  synchronized void dropOld() {
    Instant bound = clock.instant().minus(age);
    drop(copy -> !copy.used.isAfter(bound));
  }

  /** Bytes of all that is there. */
  synchronized long bytes() {
    return copies.values().stream().mapToLong(copy -> copy.sizeBytes).sum();
  }

  private void shrinkTo(long most) {
    long[] left = {bytes()};
    drop(copy -> {
      boolean tooMuch = left[0] > most;
      left[0] -= tooMuch ? copy.sizeBytes : 0;
      return tooMuch;
    });
  }

  private void drop(Predicate<Copy> unwanted) {
    for (Iterator<Copy> all = copies.values().iterator(); all.hasNext();) {
      Copy copy = all.next();
      if (copy.users == 0 && unwanted.test(copy)) {
        all.remove();
        delete(copy.file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
