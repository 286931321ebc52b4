package id.jejak.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real MariaDB for tests: the installed program, one for each test JVM on a free loopback port in a temporary folder,
 * and a fresh database for each test class.
 *
 * <p>
 * {@code JEJAK_TEST_DB_URL} (without a database: {@code jdbc:mariadb://host:port/}), {@code JEJAK_TEST_DB_USER} and
 * {@code JEJAK_TEST_DB_PASSWORD} put another server in its place. Without the program tests are skipped, or fail where
 * {@code CI=true}.
 */
public final class MariaDbServer implements BeforeAllCallback {
  private static final Duration START = Duration.ofSeconds(60);
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Server server;

  private record Server(String url, String user, String password) {
  }

  private String database = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Server running = server();
    database = "jejak_test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
    try (Connection connection = connect(running); var statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci");
    }
  }

  /** Gives Spring the fresh database; to be called from a {@code @DynamicPropertySource} method. */
  public void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", this::url);
    registry.add("spring.datasource.username", () -> running().user());
    registry.add("spring.datasource.password", () -> running().password());
  }

  /** Where the fresh database is. */
  public String url() {
    return running().url() + database;
  }

  public String user() {
    return running().user();
  }

  public String password() {
    return running().password();
  }

  private static Server running() {
    return Objects.requireNonNull(server, "not started");
  }

  private static synchronized Server server() throws Exception {
    if (server == null) {
      String given = System.getenv("JEJAK_TEST_DB_URL");
      server = given == null ? start() : new Server(given, environment("USER"), environment("PASSWORD"));
    }
    return server;
  }

  private static String environment(String name) {
    return Objects.requireNonNullElse(System.getenv("JEJAK_TEST_DB_" + name), "");
  }

  private static Server start() throws Exception {
    String program = require("mariadbd");
    String installer = require("mariadb-install-db");
    Path folder = Files.createTempDirectory("jejak-mariadb");
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Path log = folder.resolve("log");
    run(log, installer, "--no-defaults", "--datadir=" + data, "--auth-root-authentication-method=normal",
        "--skip-test-db", user);
    int port = freePort();
    Process process = new ProcessBuilder(program, "--no-defaults", "--datadir=" + data, "--port=" + port,
        "--bind-address=127.0.0.1", "--socket=" + folder.resolve("s"), "--pid-file=" + folder.resolve("pid"),
        "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin", user).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
    Server started = new Server("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
    awaitAnswer(started, process, log);
    return started;
  }

  private static void run(Path log, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      fail(command[0] + " failed: " + Files.readString(log));
    }
  }

  private static void awaitAnswer(Server started, Process process, Path log) throws Exception {
    long deadline = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        connect(started).close();
        return;
      } catch (SQLException e) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
          fail("mariadbd does not answer: " + Files.readString(log), e);
        }
      }
    }
  }

  private static Connection connect(Server to) throws SQLException {
    return DriverManager.getConnection(to.url(), to.user(), to.password());
  }

  private static String require(String program) {
    for (String folder : List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin")) {
      Path path = Path.of(folder, program);
      if (Files.isExecutable(path)) {
        return path.toString();
      }
    }
    if ("true".equals(System.getenv("CI"))) {
      fail(program + " is missing: install mariadb-server");
    }
    Assumptions.abort(program + " is missing: install mariadb-server");
    throw new IllegalStateException(program);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void stop(Process process, Path folder) {
    try {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
