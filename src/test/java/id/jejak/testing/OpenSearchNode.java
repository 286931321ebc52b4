package id.jejak.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of OpenSearch in a JVM of its own, on a class path of its own. It ends with this JVM, be that killed or not. */
public final class OpenSearchNode implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Path SOURCES = Path.of("src", "test", "opensearch");
  private static final Path BUILT = Path.of("target", "opensearch");
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Path folder;
  private final String cluster;
  private final String name;
  private final int httpPort = Ports.free();
  private final int port = Ports.free();
  private final List<String> settings;
  private @Nullable Process process;

  /** @param settings as {@code name=value} */
  OpenSearchNode(Path folder, String cluster, String name, List<String> settings) {
    this.folder = folder;
    this.cluster = cluster;
    this.name = name;
    this.settings = settings;
  }

  /** Where the data of clusters of this JVM lie: not in the temporary folder, that others sweep. */
  static Path newFolder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(BUILT.toAbsolutePath()), "nodes");
  }

  public String name() {
    return name;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + httpPort);
  }

  int port() {
    return port;
  }

  /** Begins to start it, with what it had before it was killed. */
  public void start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-XX:TieredStopAtLevel=1", "--add-modules", "jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED", "-cp", classPath(),
        SOURCES.resolve("Node.java").toString(), folder.resolve(name).toString(), cluster, name,
        Integer.toString(httpPort),
        Integer.toString(port), "cluster.routing.allocation.disk.threshold_enabled=false"));
    command.addAll(settings);
    Files.createDirectories(folder);
    Process started = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    process = started;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
  }

  private Path log() {
    return folder.resolve(name + ".log");
  }

  /** Waits until it answers that with 200. */
  public void await(String path) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (status(path) != 200) {
      Process started = process;
      if (started == null || started.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        fail("OpenSearch does not answer " + path + ": " + Files.readString(log()));
      }
    }
  }

  private int status(String path) {
    try {
      return ask("GET", path, "").statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Asks it past all of Jejak. */
  public HttpResponse<String> ask(String method, String path, String json) throws IOException {
    return ask(uri(), method, path, json);
  }

  static HttpResponse<String> ask(URI uri, String method, String path, String json) throws IOException {
    try {
      return HTTP.send(HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(60)).header("Content-Type",
          "application/json").method(method, BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ends it in the middle of what it does. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
      process = null;
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(log());
    Path data = folder.resolve(name);
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    try (Stream<Path> others = Files.list(folder)) {
      if (others.findAny().isEmpty()) {
        Files.delete(folder);
      }
    }
  }

  /** Resolved once for a build: Maven alone knows it. */
  private static synchronized String classPath() throws IOException, InterruptedException {
    Path file = BUILT.resolve("class-path").toAbsolutePath();
    if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(SOURCES.resolve(
        "pom.xml"))) < 0) {
      Files.createDirectories(BUILT);
      File log = BUILT.resolve("maven.log").toFile();
      Process maven = new ProcessBuilder(Programs.require("mvn").toString(), "-q", "-B", "-f",
          SOURCES.resolve("pom.xml")
              .toString(),
          "dependency:build-classpath", "-Dmdep.outputFile=" + file).redirectErrorStream(true)
          .redirectOutput(log).start();
      if (!maven.waitFor(10, TimeUnit.MINUTES) || maven.exitValue() != 0) {
        maven.destroyForcibly();
        Programs.missing("the class path of OpenSearch cannot be had: " + Files.readString(log.toPath()));
      }
    }
    return Files.readString(file).strip();
  }
}
