package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.LedgerState;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The unpacked application as {@code ./jejak} runs it, but for its late compiler, on a data folder of a test. */
public final class RunningJejak implements AutoCloseable {
  private static final Path JAR = Path.of("target/app/jejak.jar");
  /** Servers of tests live for minutes: compilers that pay after hours stay out, and classes come from the archive. */
  private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1",
      "-XX:AOTCache=target/app/jejak.aot", "-Xlog:disable", "-Xlog:all=warning:stderr");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path home;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> launcher = new ArrayList<>();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private @Nullable Process process;

  private Process process() {
    return Objects.requireNonNull(process, "not started");
  }

  private RunningJejak(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** A data folder and a free port; nothing runs yet. */
  public static RunningJejak in(Path home) {
    assertThat(JAR).as("the packaged jar").exists();
    return new RunningJejak(home, Ports.free());
  }

  public RunningJejak with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** A command that ends by turning into the one that is given to it. */
  public RunningJejak inside(String... command) {
    launcher.addAll(Arrays.asList(command));
    return this;
  }

  /** Starts the server and waits until it says where it is; {@code --demo} gives the small demo office. */
  public RunningJejak run(String... options) {
    return begin(Arrays.stream(options).map(option -> option.equals("--demo") ? "--demo=small" : option).toList());
  }

  /** The demo office as users get it, with three years of interactions that are written while it runs. */
  public RunningJejak runWholeDemo() {
    return begin(List.of("--demo"));
  }

  /** The small demo office with all its files read: made once for many tests, and this one gets a copy of its own. */
  public RunningJejak runPreparedDemo() {
    PreparedDemo.copyTo(home);
    return run("--demo");
  }

  private RunningJejak begin(List<String> options) {
    List<String> words = new ArrayList<>(List.of("run"));
    words.addAll(options);
    process = start(words, home.resolveSibling(home.getFileName() + ".log"));
    try {
      await("the server to be ready", () -> isAlive() && Files.exists(home.resolve("run/address")) && answers());
    } catch (AssertionError | IllegalStateException e) {
      killGroup();
      throw e;
    }
    return this;
  }

  /** Starts a server that has no office yet; the path of the link that it prints for the first administrator. */
  public String runFirst() throws IOException {
    Path log = home.resolveSibling(home.getFileName() + ".log");
    process = start(List.of("run"), log);
    Pattern link = Pattern.compile("/mulai/[\\w-]+");
    await("the link of the first start", () -> link.matcher(text(log)).find());
    await("the address", () -> Files.exists(home.resolve("run/address")));
    return link.matcher(text(log)).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private boolean isAlive() {
    if (!process().isAlive()) {
      throw new IllegalStateException("the server ended; see " + home + ".log");
    }
    return true;
  }

  private boolean answers() {
    try {
      return get("/api/v1/ledger") != null;
    } catch (UncheckedIOException | AssertionError e) {
      return false;
    }
  }

  /** Another verb on the same data folder; its output goes to {@code output}. */
  public Process verb(Path output, String... words) {
    return start(Arrays.asList(words), output);
  }

  private Process start(List<String> words, Path output) {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(QUICK_START);
    command.addAll(List.of("-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "--add-modules", "jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("JEJAK_HOME", home.toString());
    builder.environment().put("JEJAK_PORT", Integer.toString(port));
    try {
      Files.createDirectories(home);
      return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).redirectError(
          ProcessBuilder.Redirect.appendTo(home.resolveSibling(home.getFileName() + ".err").toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every document has its final state. */
  public boolean hasReadAll() {
    return get("/api/v1/ledger").properties().stream().allMatch(state -> LedgerState.valueOf(state.getKey())
        .isSettled());
  }

  /** What it has logged so far. */
  public String log() {
    try {
      return Files.readString(home.resolveSibling(home.getFileName() + ".err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process().pid();
  }

  /** Waits until it ends by itself; its exit status. */
  public int awaitEnd() {
    ended();
    return process().exitValue();
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public Path home() {
    return home;
  }

  /** The embedded database, as the application itself may use it. */
  public Connection database() {
    try (Reader accounts = Files.newBufferedReader(home.resolve("database/accounts.properties"))) {
      Properties passwords = new Properties();
      passwords.load(accounts);
      long pid = Long.parseLong(Files.readString(home.resolve("database/run/mariadbd.pid")).strip());
      String[] arguments = ProcessHandle.of(pid).flatMap(process -> process.info().arguments()).orElseThrow();
      String databasePort = Arrays.stream(arguments).filter(argument -> argument.startsWith("--port=")).findFirst()
          .orElseThrow().substring("--port=".length());
      return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + databasePort + "/jejak", "jejak_app", passwords
          .getProperty("application"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer of the API, asked with the token of the run folder. */
  public JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).GET());
  }

  /** The bytes of an answer, asked as {@link #get}; the answer may be a refusal. */
  public HttpResponse<byte[]> bytes(String path) {
    return answer(HttpRequest.newBuilder(URI.create(address() + path)), HttpResponse.BodyHandlers.ofByteArray());
  }

  public JsonNode post(String path, String json) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", "application/json").POST(
        HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Bytes that are more than a document: a list to import. */
  public JsonNode post(String path, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** A change on top of the version that was seen. */
  public JsonNode step(String path, long version, String json) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", "application/json").header(
        "If-Match", "\"" + version + "\"").POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public JsonNode put(String path, byte[] body) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** As {@link #put}, and the answer may be a refusal. */
  public HttpResponse<String> tryPut(String path, byte[] body) {
    return answer(HttpRequest.newBuilder(URI.create(address() + path)).PUT(HttpRequest.BodyPublishers.ofByteArray(
        body)));
  }

  /** Any request with a body of JSON; the answer may be a refusal. */
  public HttpResponse<String> ask(String method, String path, String json, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type",
        "application/json").method(method, HttpRequest.BodyPublishers.ofString(json));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(request);
  }

  private JsonNode send(HttpRequest.Builder request) {
    HttpResponse<String> answer = answer(request);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    return answer(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client
          .send(request.header("Authorization", "Bearer " + Files.readString(home.resolve("run/token"))).timeout(
              PATIENCE).build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills the JVM alone: database and readers are left behind, as after a crash. */
  public void kill() {
    process().destroyForcibly();
    ended();
  }

  /** Kills the JVM and everything it has started. */
  public void killGroup() {
    List<ProcessHandle> all = new ArrayList<>(process().descendants().toList());
    process().destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    ended();
  }

  /** Ends it in order. */
  public void stop() {
    process().destroy();
    ended();
  }

  private void ended() {
    try {
      assertThat(process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("the server ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a condition, with a deadline. */
  public static void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE, condition);
  }

  /** The same for what takes longer. */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() {
    if (process != null && process().isAlive()) {
      stop();
    }
  }
}
