package id.jejak.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real OpenSearch of one node for tests, one for each test JVM, on free loopback ports.
 *
 * <p>
 * {@code JEJAK_TEST_OPENSEARCH_URL} ({@code http://host:port}) puts another one in its place; tests leave indices named
 * {@code jejak-test-...} there. Where it cannot be had tests are skipped, or fail where {@code CI=true}.
 */
public final class OpenSearchServer implements BeforeAllCallback {
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static @Nullable URI shared;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  private static synchronized void start() throws Exception {
    if (shared == null) {
      String given = System.getenv("JEJAK_TEST_OPENSEARCH_URL");
      shared = given == null ? startNode() : URI.create(given);
    }
  }

  private static URI startNode() throws Exception {
    Path folder = OpenSearchNode.newFolder();
    OpenSearchNode node = new OpenSearchNode(folder, folder.getFileName().toString(), "alone", List.of(
        "discovery.type=single-node", "cluster.max_shards_per_node=100000"));
    node.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node)));
    node.await("/_cluster/health");
    return node.uri();
  }

  private static void end(OpenSearchNode node) {
    try {
      node.close();
    } catch (IOException e) {
      System.err.println("left behind: " + node.uri());
    }
  }

  public URI uri() {
    synchronized (OpenSearchServer.class) {
      return Objects.requireNonNull(shared, "not started");
    }
  }

  /** Removes what a test made. */
  public void remove(String prefix) throws IOException {
    OpenSearchNode.ask(uri(), "DELETE", "/" + prefix + "*", "");
  }

  /** What the indices of one test begin with; no other test has it. */
  public String freshPrefix() {
    return "jejak-test-" + Long.toString(ProcessHandle.current().pid(), 36) + "-" + Long.toString(System.nanoTime(), 36)
        + "-" + NAMES.incrementAndGet();
  }
}
