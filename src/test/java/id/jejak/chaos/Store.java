package id.jejak.chaos;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.s3.S3ObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import id.jejak.testing.Cable;
import id.jejak.testing.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real S3 server, and the line to it that faults disturb. */
final class Store implements Originals, AutoCloseable {
  private final S3Server server = new S3Server();
  private final Cable line;
  private final String bucket;

  private Store() throws IOException {
    this.line = new Cable(server.endpoint());
    this.bucket = server.freshBucket();
  }

  static Store start() throws Exception {
    S3Server.start();
    return new Store();
  }

  Cable line() {
    return line;
  }

  Map<String, String> settings() {
    return Map.of("JEJAK_OBJECT_STORE", "S3", "JEJAK_S3_ENDPOINT", line.endpoint().toString(), "JEJAK_S3_ACCESS_KEY",
        server.accessKey(), "JEJAK_S3_SECRET_KEY", server.secretKey(), "JEJAK_OBJECTSTORE_S3_ORIGINALSBUCKET", bucket,
        "JEJAK_OBJECTSTORE_S3_DERIVEDBUCKET", bucket + "-teks", "JEJAK_OBJECTSTORE_S3_TIMEOUT", "5s");
  }

  /** Past the line: what is there, however bad the line is. */
  @Override
  public Set<String> all() {
    S3Settings direct = new S3Settings(server.endpoint().toString(), "us-east-1", server.accessKey(),
        server.secretKey(),
        bucket, bucket + "-teks", new S3Settings.Retention(S3Settings.Retention.Mode.GOVERNANCE, 0),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30));
    try (S3ObjectStore store = new S3ObjectStore(direct); Stream<String> keys = store.keys(Area.ORIGINALS, "")) {
      return keys.collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
