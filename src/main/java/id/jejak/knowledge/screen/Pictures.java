package id.jejak.knowledge.screen;

import id.jejak.knowledge.screen.ScreenEvent.Picture;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pictures that were pushed: kept as originals, since what was shown is part of the case. */
@Component
class Pictures {
  private static final CacheControl SOME_HOURS = CacheControl.maxAge(Duration.ofHours(6)).cachePrivate();

  private final ObjectStore store;
  // One takes a few hundred MB at most while it is made anew.
  private final Semaphore making = new Semaphore(1);

  Pictures(ObjectStore store) {
    this.store = store;
  }

  /** @throws ScreenRefused when it is no picture that is taken */
  Picture keep(byte[] file) throws IOException {
    making.acquireUninterruptibly();
    PhonePicture made;
    try {
      made = PhonePicture.of(file);
    } finally {
      making.release();
    }
    String hash = Sha256.of(Sha256.digest().digest(made.jpeg())).hex();
    Path whole = Files.createTempFile("jejak-layar", null);
    try {
      Files.write(whole, made.jpeg());
      store.put(Area.ORIGINALS, hash, whole);
    } finally {
      Files.deleteIfExists(whole);
    }
    return new Picture(hash, made.width(), made.height());
  }

  ResponseEntity<InputStreamResource> answer(Picture picture) throws IOException {
    InputStream bytes = store.open(Area.ORIGINALS, picture.sha256());
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(SOME_HOURS).body(new InputStreamResource(
        bytes));
  }
}
