package id.jejak.intake;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
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
  private final ObjectStore store;

  Originals(ObjectStore store) {
    this.store = store;
  }

  /**
   * Copies an original to a new file.
   *
   * @return false when the bytes in the store are no longer those that came in
   */
  boolean fetch(Sha256 sha256, Path target) throws IOException {
    try (InputStream source = store.open(Area.ORIGINALS, sha256.hex())) {
      Files.copy(source, target);
      return true;
    } catch (IntegrityViolated e) {
      return false;
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
