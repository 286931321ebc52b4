package id.jejak.backup;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open {@link BackupPlace}: an object store whose originals are all bytes of all bags, by their hash, and whose
 * derived objects are the files that describe the bags. What the store promises of a put holds for both: durable and
 * whole, or not there.
 */
final class Target implements AutoCloseable {
  private static final String BAGS = "bags/";

  private final BackupPlace place;
  private final ObjectStore store;
  private final @Nullable FileChannel lock;

  private Target(BackupPlace place, ObjectStore store, @Nullable FileChannel lock) {
    this.place = place;
    this.store = store;
    this.lock = lock;
  }

  /** @throws BackupRefused also when another process writes to the same folder */
  static Target toWrite(BackupPlace place) {
    FileChannel lock = null;
    try {
      lock = place.isFolder() ? locked(place.folder()) : null;
      return new Target(place, place.toWrite(), lock);
    } catch (IOException | ObjectStoreUnavailable e) {
      release(lock);
      throw BackupRefused.unavailable(place.name(), e);
    }
  }

  static Target toRead(BackupPlace place) {
    if (place.isFolder() && !Files.isDirectory(place.folder())) {
      throw BackupRefused.none(place.name());
    }
    try {
      return new Target(place, place.toRead(), null);
    } catch (IOException e) {
      throw BackupRefused.unavailable(place.name(), e);
    }
  }

  // What lies there holds every document and every password hash: for the owner alone, whatever the folder above is.
  private static FileChannel locked(Path folder) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder, owner);
    for (String name : List.of("originals", "derived", "incoming")) {
      Files.createDirectories(folder.resolve(name), owner);
    }
    FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another backup of this process.
    }
    channel.close();
    throw BackupRefused.running();
  }

  String name() {
    return place.name();
  }

  boolean has(String sha256, long size) {
    return size(sha256).equals(OptionalLong.of(size));
  }

  /** Of the bytes that lie there by this hash, whatever they are by now; empty when there are none. */
  OptionalLong size(String sha256) {
    return asking(() -> store.size(Area.ORIGINALS, sha256));
  }

  /** Writes bytes, also in the place of others that lie there by their hash, and reads them back. */
  void put(String sha256, Path file) {
    asking(() -> {
      store.mend(sha256, file);
      return sha256;
    });
    if (look(sha256, asking(() -> Files.size(file))) != Presence.WHOLE) {
      throw BackupRefused.spoilt(place.name(), sha256);
    }
  }

  /** How the bytes of a hash are there. */
  enum Presence {
    WHOLE, MISSING, ALTERED
  }

  /** Reads all bytes. */
  Presence look(String sha256, long size) {
    return asking(() -> {
      try (InputStream bytes = store.open(Area.ORIGINALS, sha256)) {
        return bytes.transferTo(OutputStream.nullOutputStream()) == size ? Presence.WHOLE : Presence.ALTERED;
      } catch (ObjectNotFound e) {
        return Presence.MISSING;
      } catch (IntegrityViolated e) {
        return Presence.ALTERED;
      }
    });
  }

  /** The stream fails at its end when the bytes are not those of the hash. */
  InputStream open(String sha256) {
    return asking(() -> store.open(Area.ORIGINALS, sha256));
  }

  void describe(String bag, String file, Path content) {
    asking(() -> {
      store.put(Area.DERIVED, BAGS + bag + "/" + file, content);
      return file;
    });
  }

  Optional<InputStream> description(String bag, String file) {
    return asking(() -> {
      try {
        return Optional.of(store.open(Area.DERIVED, BAGS + bag + "/" + file));
      } catch (ObjectNotFound e) {
        return Optional.<InputStream>empty();
      }
    });
  }

  /** What the keys of descriptions are: {@code <bag>/<file>}. */
  List<String> descriptions() {
    return asking(() -> {
      try (Stream<String> keys = store.keys(Area.DERIVED, BAGS)) {
        return keys.map(key -> key.substring(BAGS.length())).toList();
      }
    });
  }

  /** Words for whoever finds this place without Jejak. */
  void explain(Path file) {
    asking(() -> {
      if (store.size(Area.DERIVED, "readme.txt").isEmpty()) {
        store.put(Area.DERIVED, "readme.txt", file);
      }
      return file;
    });
  }

  private interface Question<T> {
    T ask() throws IOException;
  }

  private <T> T asking(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException | ObjectStoreUnavailable e) {
      throw BackupRefused.unavailable(place.name(), e);
    }
  }

  private static void release(@Nullable FileChannel lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    release(lock);
    if (store instanceof AutoCloseable closing) {
      try {
        closing.close();
      } catch (Exception e) {
        throw new IllegalStateException("the backup place cannot be closed", e);
      }
    }
  }
}
