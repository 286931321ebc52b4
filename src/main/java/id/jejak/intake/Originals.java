package id.jejak.intake;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Bytes between the store and the readers, which see files. */
@Component
class Originals {
  private static final int ENOUGH = 4;

  private final ObjectStore store;

  Originals(ObjectStore store) {
    this.store = store;
  }

  /** Other bytes came than those that came in, or none: on the way from the store that may happen once. */
  static final class PerhapsAltered extends IOException {
    private static final long serialVersionUID = 1;

    PerhapsAltered(Exception cause) {
      super(cause);
    }
  }

  /** The bytes in the store are no longer those that came in, however often they are asked for. */
  static final class Altered extends IOException {
    private static final long serialVersionUID = 1;

    Altered(Exception cause) {
      super(cause);
    }
  }

  /**
   * Copies an original to a new file.
   *
   * @param attempts how often it was tried before: what a line does to bytes must not be told of the file
   */
  void fetch(Sha256 sha256, Path target, int attempts) throws IOException {
    try (InputStream source = store.open(Area.ORIGINALS, sha256.hex())) {
      Files.copy(source, target);
    } catch (IntegrityViolated | ObjectNotFound e) {
      Files.deleteIfExists(target);
      throw attempts < ENOUGH ? new PerhapsAltered(e) : new Altered(e);
    }
  }

  /** Keeps the bytes of a file that was found inside another. */
  Sha256 keep(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream source = Files.newInputStream(file)) {
      byte[] buffer = new byte[65_536];
      for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    Sha256 sha256 = Sha256.of(digest.digest());
    store.put(Area.ORIGINALS, sha256.hex(), file);
    return sha256;
  }
}
