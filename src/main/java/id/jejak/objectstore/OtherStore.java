package id.jejak.objectstore;

import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.objectstore.s3.S3ObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Stores besides that of the archive, by the same adapters. */
public final class OtherStore {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private OtherStore() {
  }

  /** @param root made when it is not there; only one store at a time may use it */
  public static ObjectStore inFolder(Path root) throws IOException {
    return new FilesystemObjectStore(root);
  }

  /** What lies there: nothing is made or removed, so that another store may be writing. */
  public static ObjectStore toRead(Path root) throws IOException {
    return FilesystemObjectStore.toRead(root);
  }

  /**
   * Both areas in one bucket, below a prefix; close it when it is no longer needed.
   *
   * @param bucket made with object lock when it is not there
   * @throws IllegalArgumentException when a setting is missing
   * @throws IllegalStateException when the server refuses
   */
  public static ObjectStore inBucket(String endpoint, String region, String accessKey, String secretKey,
      String bucket, String prefix) {
    return new S3ObjectStore(new S3Settings(endpoint, region, accessKey, secretKey, bucket, bucket,
        new S3Settings.Retention(S3Settings.Retention.Mode.GOVERNANCE, 0), CONNECT, SILENCE, prefix));
  }
}
