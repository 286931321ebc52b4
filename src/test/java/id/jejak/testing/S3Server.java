package id.jejak.testing;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real S3 server for tests: Ceph's gateway from the installed programs, one for each test JVM, empty at its start and
 * stopped at its end. It enforces object lock.
 *
 * <p>
 * {@code JEJAK_TEST_S3_ENDPOINT}, {@code JEJAK_TEST_S3_ACCESS_KEY} and {@code JEJAK_TEST_S3_SECRET_KEY} put another
 * server in its place: give buckets names of their own in each test. Without the programs tests are skipped, or fail
 * where {@code CI=true}.
 */
public final class S3Server implements BeforeAllCallback {
  private @Nullable Running server;

  /** A server that can be asked; the gateway that was started for it, if any, ends with it. */
  private record Running(String endpoint, String accessKey, String secretKey,
      Optional<RadosGateway> gateway) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (gateway.isPresent()) {
        gateway.get().close();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    var store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
    server = store.computeIfAbsent(Running.class, key -> given().orElseGet(S3Server::started), Running.class);
  }

  public String endpoint() {
    return running().endpoint();
  }

  public String accessKey() {
    return running().accessKey();
  }

  public String secretKey() {
    return running().secretKey();
  }

  private Running running() {
    return Objects.requireNonNull(server, "not started");
  }

  private static Optional<Running> given() {
    return Optional.ofNullable(System.getenv("JEJAK_TEST_S3_ENDPOINT")).map(endpoint -> new Running(endpoint,
        environment("ACCESS_KEY"), environment("SECRET_KEY"), Optional.empty()));
  }

  private static String environment(String name) {
    return Objects.requireNonNull(System.getenv("JEJAK_TEST_S3_" + name), "JEJAK_TEST_S3_" + name);
  }

  private static Running started() {
    Programs.require(RadosGateway.PROGRAMS);
    RadosGateway gateway = RadosGateway.start();
    return new Running(gateway.endpoint(), RadosGateway.ACCESS_KEY, RadosGateway.SECRET_KEY, Optional.of(gateway));
  }
}
