package id.jejak.objectstore;

import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.objectstore.s3.S3ObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Random;

/** A program that puts an object larger than its heap into both areas and reads it back. */
final class SmallHeap {
  private static final long SIZE_BYTES = 96L * 1024 * 1024;

  private SmallHeap() {
  }

  /** Arguments: the file to make, then a folder; or endpoint, keys and the two buckets of an S3 server. */
  static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(SIZE_BYTES);
      large.writeLong(new Random(SIZE_BYTES).nextLong());
    }
    ObjectStore store = arguments.length == 2
        ? new FilesystemObjectStore(Path.of(arguments[1]))
        : new S3ObjectStore(settings(arguments));
    String key = hash(Files.newInputStream(file));
    for (Area area : Area.values()) {
      store.put(area, key, file);
      require(hash(store.open(area, key)).equals(key));
      require(store.size(area, key).orElse(0) == SIZE_BYTES);
    }
    System.exit(0);
  }

  private static S3Settings settings(String[] arguments) {
    return new S3Settings(arguments[1], "us-east-1", arguments[2], arguments[3], arguments[4], arguments[5],
        new S3Settings.Retention(S3Settings.Retention.Mode.GOVERNANCE, 0), Duration.ofSeconds(5), Duration.ofSeconds(
            30));
  }

  private static String hash(InputStream bytes) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (bytes; OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      bytes.transferTo(out);
    }
    return Sha256.of(digest.digest()).hex();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("not the same object");
    }
  }
}
