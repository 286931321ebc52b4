package id.jejak.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One monitor, one disk in memory and one S3 gateway of Ceph, which end with this JVM. */
final class CephGateway {
  private static final Duration START = Duration.ofSeconds(90);

  private final Path folder;
  private final Path configuration;
  // The last one started is the first one stopped.
  private final Deque<Process> servers = new ArrayDeque<>();

  private CephGateway(Path folder) {
    this.folder = folder;
    this.configuration = folder.resolve("ceph.conf");
  }

  static S3Server.Access start() throws Exception {
    List.of("monmaptool", "ceph-mon", "ceph-osd", "ceph", "radosgw", "radosgw-admin").forEach(Programs::require);
    CephGateway gateway = new CephGateway(Files.createTempDirectory("jejak-s3"));
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::stop));
    return gateway.bringUp();
  }

  private S3Server.Access bringUp() throws Exception {
    int[] ports = {Ports.free(), Ports.free()};
    String cluster = UUID.randomUUID().toString();
    for (String part : List.of("mon", "osd", "rgw")) {
      Files.createDirectory(folder.resolve(part));
    }
    Files.writeString(configuration, configuration(cluster, ports));
    monitor(cluster, ports[0]);
    disk();
    server("radosgw", "-n", "client.rgw");
    URI endpoint = URI.create("http://127.0.0.1:" + ports[1]);
    until("radosgw", () -> answers(endpoint));
    String secret = UUID.randomUUID().toString();
    run("radosgw-admin", "-n", "client.rgw", "user", "create", "--uid=jejak", "--display-name=jejak",
        "--access-key=jejak", "--secret-key=" + secret);
    return new S3Server.Access(endpoint, "jejak", secret);
  }

  private String configuration(String cluster, int[] ports) {
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
        osd crush update on start = false
        osd class update on start = false
        mon allow pool size one = true
        run dir = %4$s
        crash dir = %4$s
        log file = %4$s/$name.log
        admin socket = %4$s/$name.asok
        pid file = %4$s/$name.pid
        [mon.a]
        host = localhost
        mon data = %4$s/mon
        [osd.0]
        host = localhost
        osd data = %4$s/osd
        osd objectstore = memstore
        memstore device bytes = 4294967296
        [client.rgw]
        rgw frontends = beast endpoint=127.0.0.1:%3$d
        rgw data = %4$s/rgw
        rgw thread pool size = 32
        """.formatted(cluster, ports[0], ports[1], folder);
  }

  private void monitor(String cluster, int port) throws Exception {
    String map = folder.resolve("monmap").toString();
    run("monmaptool", "--create", "--addv", "a", "[v1:127.0.0.1:" + port + "]", "--fsid", cluster, map);
    run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map);
    server("ceph-mon", "-i", "a");
  }

  private void disk() throws Exception {
    String id = UUID.randomUUID().toString();
    // A monitor refuses until it has elected itself; asking for the same disk again gives the same number.
    until("ceph-mon", () -> exitCode("ceph", "--connect-timeout", "5", "osd", "new", id) == 0);
    run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", id);
    server("ceph-osd", "-i", "0");
    // The tool is refused now and then while a cluster is new.
    until("ceph-osd", () -> exitCode("ceph", "osd", "crush", "add", "osd.0", "1.0", "root=default") == 0);
    // The gateway makes its pools at once and would wait for them without an end.
    until("ceph-osd", this::isDiskUp);
  }

  private boolean isDiskUp() throws Exception {
    Path state = output("ceph");
    Files.deleteIfExists(state);
    return exitCode("ceph", "osd", "stat") == 0 && Files.readString(state).contains("1 up");
  }

  private String logs() throws IOException {
    StringBuilder logs = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{log,out}")) {
      for (Path file : files) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        logs.append(file).append('\n').append(String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines
            .size()))).append('\n');
      }
    }
    return logs.toString();
  }

  private void server(String program, String... arguments) throws IOException {
    List<String> command = command(program, arguments);
    // In the foreground: its process is the handle that stops it.
    command.add("-f");
    Process server = builder(program, command).start();
    synchronized (servers) {
      servers.push(server);
    }
  }

  private void until(String server, Callable<Boolean> isSo) throws Exception {
    Process started = servers.element();
    long deadline = System.nanoTime() + START.toNanos();
    while (!isSo.call()) {
      if (started.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        fail(server + " does not come up: " + logs());
      }
    }
  }

  private void run(String program, String... arguments) throws Exception {
    if (exitCode(program, arguments) != 0) {
      fail(program + " failed: " + logs());
    }
  }

  private int exitCode(String program, String... arguments) throws Exception {
    Process process = builder(program, command(program, arguments)).start();
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Programs.require(program).toString(), "-c", configuration
        .toString()));
    Collections.addAll(command, arguments);
    return command;
  }

  private ProcessBuilder builder(String program, List<String> command) {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output(
        program).toFile()));
  }

  private Path output(String program) {
    return folder.resolve(program + ".out");
  }

  private static boolean answers(URI endpoint) {
    try {
      HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(2_000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private void stop() {
    synchronized (servers) {
      // Their data is in memory and goes with them: nothing to wait for.
      servers.forEach(Process::destroyForcibly);
      servers.forEach(server -> server.onExit().join());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
