package id.jejak.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes many entries in one request. What the cluster is too busy for, or cannot take while it goes over to another node,
 * waits here and is written again, so that who writes waits as well; what it refuses for good is told and let go. For one
 * thread at a time.
 */
final class BulkWriter {
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  /** An action and what it writes, each as a line. */
  private record Item(String action, @Nullable String entry) {
    int size() {
      return action.length() + (entry == null ? 0 : entry.length());
    }
  }

  private final Cluster cluster;
  private final String index;
  private final long most;
  private Deque<Item> waiting = new ArrayDeque<>();
  private long bytes;

  BulkWriter(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
    most = cluster.properties().bulk().toBytes();
  }

  /** @param version larger than that of whatever was written before it under that id, else it does nothing */
  void index(String id, String routing, long version, JsonNode entry) {
    add(new Item(action("index", id, routing, version), Lines.of(entry)));
  }

  void delete(String id, String routing, long version) {
    add(new Item(action("delete", id, routing, version), null));
  }

  private static String action(String kind, String id, String routing, long version) {
    ObjectNode about = Json.object("_id", id).put("routing", routing).put("version", version).put("version_type",
        "external_gte");
    return Lines.of(Json.object(kind, about));
  }

  private void add(Item item) {
    waiting.add(item);
    bytes += item.size();
  }

  boolean isFull() {
    return bytes > most;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Gives up what waits. */
  void clear() {
    waiting.clear();
    bytes = 0;
  }

  /**
   * Writes all that waits, durably; tries again for a while where that may help.
   *
   * @throws ClusterProblem one that is waited for: all waits on; another one: what was refused is let go
   */
  void flush(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    Duration wait = SHORTEST_WAIT;
    while (!waiting.isEmpty()) {
      ClusterProblem problem = send();
      if (problem != null) {
        boolean again = problem.isPassing() && System.nanoTime() + wait.toNanos() - end < 0;
        if (!again) {
          throw problem;
        }
        LockSupport.parkNanos(wait.toNanos());
        if (Thread.currentThread().isInterrupted()) {
          throw problem;
        }
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      }
    }
  }

  /** Sends as much as fits into one request; null when all of that was written. */
  private @Nullable ClusterProblem send() throws IOException {
    List<Item> sent = new ArrayList<>();
    Lines lines = new Lines();
    long size = 0;
    for (Item item : waiting) {
      if (size > 0 && size + item.size() > most) {
        break;
      }
      sent.add(item);
      size += item.size();
      lines.add(item.action());
      if (item.entry() != null) {
        lines.add(item.entry());
      }
    }
    try {
      Map<String, String> soon = Map.of("timeout", cluster.properties().answer().toMillis() / 2 + "ms");
      return settle(sent, cluster.sendLines("/" + index + "/_bulk", soon, lines.bytes()));
    } catch (ClusterProblem e) {
      if (!e.isWaitedFor()) {
        clear();
      }
      return e;
    }
  }

  /** Keeps what may be taken later, in its order. */
  private @Nullable ClusterProblem settle(List<Item> sent, JsonNode answer) {
    List<Item> again = new ArrayList<>();
    ClusterProblem worst = null;
    int at = 0;
    for (JsonNode each : answer.path("items")) {
      JsonNode told = each.iterator().next();
      Item item = sent.get(at++);
      int status = told.path("status").asInt();
      if (status >= 300 && status != CONFLICT && !(status == NOT_FOUND && item.entry() == null)) {
        ClusterProblem problem = Cluster.problem(status, told.path("error"));
        if (problem.isWaitedFor()) {
          again.add(item);
        }
        if (worst == null || !problem.isWaitedFor()) {
          worst = problem;
        }
      }
    }
    Deque<Item> rest = new ArrayDeque<>(again);
    waiting.stream().skip(sent.size()).forEach(rest::add);
    waiting = rest;
    bytes = waiting.stream().mapToLong(Item::size).sum();
    return worst;
  }
}
