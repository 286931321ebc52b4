package id.jejak.operations;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One OpenSearch node to be measured beside Jejak, in a process of its own with as much heap as this one. It ends with it. */
record PeerNode(Process process, URI address) implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int OK = 200;

  /**
   * @param arguments a file of Java's own arguments: class path and class of the node
   * @param folder of its own
   */
  static PeerNode start(Path arguments, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int http = freePort();
    Path log = folder.resolve("peer.log");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx"
        + (Runtime.getRuntime().maxMemory() >> 20) + "m", "--add-modules", "jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED", "@" + arguments, folder.toString(), "peer", "peer", Integer.toString(
            http),
        Integer.toString(freePort()), "cluster.routing.allocation.disk.threshold_enabled=false",
        "discovery.type=single-node").redirectErrorStream(true).redirectOutput(log.toFile()).start();
    PeerNode node = new PeerNode(process, URI.create("http://127.0.0.1:" + http));
    long deadline = System.nanoTime() + START.toNanos();
    while (!node.answers()) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        node.close();
        throw new IOException("the peer does not start: " + Files.readString(log));
      }
    }
    return node;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address.resolve("/_cluster/health?wait_for_status=yellow")).build(),
          HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
