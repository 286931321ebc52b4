package id.jejak.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A program that is told of cases: it keeps what it gets, and answers as it is told to. */
public final class Receiver implements AutoCloseable {
  /** What came in. */
  public record Received(String path, Headers headers, String body) {
    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  /** How a request is answered. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final String PASSWORD = "percobaan";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Answer answer = status(204);

  public Receiver() throws IOException {
    this(HttpServer.create(free(), 5));
  }

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private static InetSocketAddress free() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  /** One over TLS, with a certificate that it has signed itself. */
  public static Receiver selfSigned(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
        "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1",
        "-keystore", file.toString(), "-storepass", PASSWORD).inheritIO().start();
    assertThat(keytool.waitFor()).isZero();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(free(), 5);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new Receiver(server);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), new String(exchange
          .getRequestBody().readAllBytes(), UTF_8)));
      answer.to(exchange);
    }
  }

  public static Answer status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  public static Answer words(int status, String words) {
    return exchange -> {
      byte[] bytes = words.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    };
  }

  public static Answer header(int status, String name, String value) {
    return exchange -> {
      exchange.getResponseHeaders().add(name, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Until it is closed nothing comes back. */
  public Answer silence() {
    return _ -> {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public void answers(Answer next) {
    answer = next;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String address() {
    return "http://127.0.0.1:" + port() + "/kabar";
  }

  public List<Received> received() {
    return received;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
