package id.jejak.backup;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Brings objects into a bag after its rows: bytes come before rows and originals never vanish, so what the rows name is
 * there. A text may have been made again meanwhile, then the newer one is taken; a list of hand-ins that was worked off
 * meanwhile is gone, and is on the list of what is missing.
 */
final class ObjectCopies implements AutoCloseable {
  private static final int NAMED = 20;

  private final ObjectStore store;
  private final BagFilling filling;
  private final Path work;
  private final Writer missingList;
  private final List<String> missing = new ArrayList<>();
  private final List<String> damaged = new ArrayList<>();
  private long missingCount;
  private long damagedCount;

  ObjectCopies(ObjectStore store, BagFilling filling, Path work) throws IOException {
    this.store = store;
    this.filling = filling;
    this.work = work;
    this.missingList = Files.newBufferedWriter(work.resolve("missing.txt"));
  }

  void copy(Area area, String key) throws IOException {
    Path copy = work.resolve("object");
    try {
      if (area == Area.ORIGINALS) {
        original(key, copy);
      } else {
        filling.take(Payload.DERIVED + key, copied(area, key, copy), copy);
      }
    } catch (ObjectNotFound e) {
      missingCount++;
      lost(area, key, missing);
    } catch (IntegrityViolated e) {
      damagedCount++;
      lost(area, key, damaged);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void original(String key, Path copy) throws IOException {
    OptionalLong size = store.size(Area.ORIGINALS, key);
    String path = Payload.ORIGINALS + key;
    if (size.isPresent() && filling.has(path, key, size.getAsLong())) {
      return;
    }
    try {
      filling.take(path, copied(Area.ORIGINALS, key, copy), copy);
    } catch (ObjectNotFound | IntegrityViolated e) {
      // What the archive has lost must not be lost here, too.
      filling.keep(path, key);
      throw e;
    }
  }

  private String copied(Area area, String key, Path copy) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream bytes = new DigestInputStream(store.open(area, key), digest);
        OutputStream out = Files.newOutputStream(copy)) {
      bytes.transferTo(out);
    }
    return Sha256.of(digest.digest()).hex();
  }

  private void lost(Area area, String key, List<String> names) throws IOException {
    missingList.write(area + " " + key + "\n");
    if (names.size() < NAMED) {
      names.add(key);
    }
  }

  /** Puts the list of what is missing into the bag, if anything is. */
  void finish() throws IOException {
    missingList.close();
    Path list = work.resolve("missing.txt");
    if (missingCount + damagedCount > 0) {
      filling.take(Payload.MISSING, BagWriter.hash(list), list);
    }
  }

  long missingCount() {
    return missingCount;
  }

  List<String> missing() {
    return missing;
  }

  long damagedCount() {
    return damagedCount;
  }

  List<String> damaged() {
    return damaged;
  }

  @Override
  public void close() throws IOException {
    missingList.close();
  }
}
