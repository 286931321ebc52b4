package id.jejak.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Ceph cluster of the smallest kind on loopback: a monitor, a store in memory and the S3 gateway before them. */
final class RadosGateway implements AutoCloseable {
  static final String[] PROGRAMS = {"radosgw", "radosgw-admin", "ceph", "ceph-mon", "ceph-osd", "monmaptool"};
  static final String ACCESS_KEY = "jejak";
  static final String SECRET_KEY = "jejak-secret";
  private static final Duration STEP = Duration.ofSeconds(90);

  private final Path folder;
  private final int port;
  private final Deque<Process> servers = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::stop);

  private RadosGateway(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static RadosGateway start() {
    try {
      RadosGateway gateway = new RadosGateway(Files.createTempDirectory("jejak-s3-"), freePort());
      try {
        gateway.startServers();
      } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
        gateway.close();
        throw e;
      }
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void startServers() throws IOException, InterruptedException {
    for (String data : List.of("mon", "osd", "rgw")) {
      Files.createDirectory(folder.resolve(data));
    }
    String cluster = UUID.randomUUID().toString();
    int monitor = freePort();
    Files.writeString(folder.resolve("ceph.conf"), configuration(cluster, monitor));
    String map = folder.resolve("monmap").toString();
    run("monmaptool", "--create", "--addv", "a", "[v1:127.0.0.1:" + monitor + "]", "--fsid", cluster, map);
    run(configured("ceph-mon", "--mkfs", "-i", "a", "--monmap", map));
    serve(configured("ceph-mon", "-f", "-i", "a"));
    String store = UUID.randomUUID().toString();
    run(configured("ceph", "osd", "new", store));
    run(configured("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", store));
    serve(configured("ceph-osd", "-f", "-i", "0"));
    run(configured("ceph", "osd", "crush", "add", "osd.0", "1.0", "root=default"));
    Process gateway = serve(configured("radosgw", "-f", "-n", "client.rgw"));
    awaitAnswer(gateway);
    run(configured("radosgw-admin", "-n", "client.rgw", "user", "create", "--uid=jejak", "--display-name=jejak",
        "--access-key=" + ACCESS_KEY, "--secret-key=" + SECRET_KEY));
  }

  private String configuration(String cluster, int monitor) {
    return """
        [global]
        fsid = %1$s
        mon host = [v1:127.0.0.1:%2$d]
        public addr = 127.0.0.1
        cluster addr = 127.0.0.1
        auth cluster required = none
        auth service required = none
        auth client required = none
        osd pool default size = 1
        osd pool default min size = 1
        osd pool default pg num = 8
        osd crush chooseleaf type = 0
        mon allow pool size one = true
        run dir = %4$s
        log file = %4$s/$name.log
        admin socket = %4$s/$name.asok
        pid file = %4$s/$name.pid
        crash dir = %4$s
        [mon.a]
        host = localhost
        mon data = %4$s/mon
        [osd.0]
        host = localhost
        osd data = %4$s/osd
        osd objectstore = memstore
        memstore device bytes = 2147483648
        [client.rgw]
        rgw frontends = beast endpoint=127.0.0.1:%3$d
        rgw data = %4$s/rgw
        rgw thread pool size = 32
        """.formatted(cluster, monitor, port, folder);
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  private String[] configured(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program, "-c", folder.resolve("ceph.conf").toString()));
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  private Process serve(String... command) throws IOException {
    Process server = process(command);
    servers.push(server);
    return server;
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = process(command);
    if (!process.waitFor(STEP.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail(command[0] + " does not end:\n" + output(command));
    }
    if (process.exitValue() != 0) {
      fail(command[0] + " failed:\n" + output(command));
    }
  }

  private Process process(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(command).toFile())).start();
  }

  private String output(String... command) throws IOException {
    return Files.readString(log(command), UTF_8);
  }

  private Path log(String... command) {
    return folder.resolve(command[0] + ".out");
  }

  private void awaitAnswer(Process gateway) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + STEP.toNanos();
    while (!answers()) {
      if (gateway.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        fail("radosgw does not answer:\n" + output("radosgw"));
      }
    }
  }

  private boolean answers() {
    try {
      var connection = (HttpURLConnection) URI.create(endpoint()).toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(1_000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(atExit);
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  // What they hold lies in memory and a temporary folder: nothing is worth an orderly end.
  private void stop() {
    servers.forEach(Process::destroyForcibly);
    servers.forEach(server -> server.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }
}
