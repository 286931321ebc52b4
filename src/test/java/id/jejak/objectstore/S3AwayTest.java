package id.jejak.objectstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.jejak.objectstore.s3.S3ObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are not what they should be: no start, and a fact that callers know. */
final class S3AwayTest {
  @Test
  void givenNoServer_whenOpened_thenUnavailable() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertUnavailable(port);
  }

  @Test
  void givenSilentServer_whenOpened_thenUnavailableInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertUnavailable(silent.getLocalPort());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 429, 500, 502, 503})
  void givenServerThatIsNoWorkingS3_whenOpened_thenUnavailable(int status) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    server.start();
    try {
      assertUnavailable(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static void assertUnavailable(int port) {
    S3Settings settings = new S3Settings("http://127.0.0.1:" + port, "us-east-1", "key", "secret", "originals",
        "derived", Duration.ofMillis(500), Duration.ofMillis(500));

    assertThatThrownBy(() -> new S3ObjectStore(settings).close()).isInstanceOf(ObjectStoreUnavailable.class);
  }
}
