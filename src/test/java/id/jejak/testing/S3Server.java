package id.jejak.testing;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real S3 server for tests that enforces object lock, one for each test JVM: Ceph's gateway, started from the installed
 * programs on free loopback ports in a temporary folder.
 *
 * <p>
 * {@code JEJAK_TEST_S3_ENDPOINT} ({@code http://host:port}), {@code JEJAK_TEST_S3_ACCESS_KEY} and
 * {@code JEJAK_TEST_S3_SECRET_KEY} put another server in its place, say a MinIO; tests leave buckets named
 * {@code jejak-test-...} there. Without the programs (Debian's {@code radosgw ceph-mon ceph-osd ceph-common}) tests are
 * skipped, or fail where {@code CI=true}.
 */
public final class S3Server implements BeforeAllCallback {
  private static final AtomicInteger BUCKETS = new AtomicInteger();
  private static @Nullable Access shared;

  /** What a client needs. */
  record Access(URI endpoint, String accessKey, String secretKey) {
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  /** Starts it, or waits for it, where no test engine does. */
  public static synchronized void start() throws Exception {
    if (shared == null) {
      String given = System.getenv("JEJAK_TEST_S3_ENDPOINT");
      shared = given == null
          ? CephGateway.start()
          : new Access(URI.create(given), environment("ACCESS_KEY"), environment("SECRET_KEY"));
    }
  }

  private static String environment(String name) {
    String variable = "JEJAK_TEST_S3_" + name;
    return Objects.requireNonNull(System.getenv(variable), variable);
  }

  public URI endpoint() {
    return running().endpoint();
  }

  public String accessKey() {
    return running().accessKey();
  }

  public String secretKey() {
    return running().secretKey();
  }

  /** A name that no other test has; the bucket is not there yet. */
  public String freshBucket() {
    return "jejak-test-" + Long.toString(ProcessHandle.current().pid(), 36) + "-" + Long.toString(System.nanoTime(), 36)
        + "-" + BUCKETS.incrementAndGet();
  }

  private static synchronized Access running() {
    return Objects.requireNonNull(shared, "not started");
  }
}
