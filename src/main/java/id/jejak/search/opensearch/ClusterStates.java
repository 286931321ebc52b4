package id.jejak.search.opensearch;

import id.jejak.search.SearchProperties;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.States;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;

/** The states of one index in the cluster. Questions of the same moment share one. */
final class ClusterStates implements States, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterStates.class);
  private static final SecureRandom CHANCE = new SecureRandom();
  /** How much longer than we the cluster keeps a state. */
  private static final Duration LONGER = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final String index;
  private final EntrySearch search;
  private final SearchProperties properties;
  private final long id = CHANCE.nextLong();
  /** The oldest first. */
  private final Map<Long, HeldPoint> points = new LinkedHashMap<>();
  private @Nullable HeldPoint current;
  private long numbers;

  ClusterStates(Cluster cluster, String index, EntrySearch search, SearchProperties properties) {
    this.cluster = cluster;
    this.index = index;
    this.search = search;
    this.properties = properties;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public ClusterHoldings now() throws IOException {
    List<HeldPoint> free;
    HeldPoint point;
    synchronized (this) {
      point = current;
      if (point == null || point.age() > properties.refresh().toNanos()) {
        forget();
        point = new HeldPoint(this, open(), ++numbers);
        points.put(point.number(), point);
        current = point;
      }
      point.use();
      free = free();
    }
    give(free);
    return holdings(point);
  }

  private String open() throws IOException {
    return cluster.send("POST", "/" + index + "/_search/point_in_time", Map.of("keep_alive", keepAlive().toMillis()
        + "ms"), null).path("pit_id").asString();
  }

  private Duration keepAlive() {
    return properties.cursorLifetime().plus(LONGER);
  }

  private ClusterHoldings holdings(HeldPoint point) {
    return new ClusterHoldings(point, new Searcher(cluster, point.id(), keepAlive()), search, properties.exactCount());
  }

  @Override
  public @Nullable ClusterHoldings then(long number) {
    HeldPoint point;
    synchronized (this) {
      point = points.get(number);
      if (point == null || !point.isHeld()) {
        return null;
      }
      point.use();
    }
    return holdings(point);
  }

  /** Questions from now on see what is there by now. */
  synchronized void forget() {
    if (current != null) {
      current.replaced();
      current = null;
    }
  }

  synchronized void hold(HeldPoint point) {
    point.heldUntil(System.nanoTime() + properties.cursorLifetime().toNanos());
    List<HeldPoint> held = points.values().stream().filter(HeldPoint::isHeld).toList();
    for (int i = 0; i < held.size() - properties.heldGenerations(); i++) {
      held.get(i).letGo();
    }
  }

  void release(HeldPoint point) {
    List<HeldPoint> free;
    synchronized (this) {
      point.unuse();
      free = free();
    }
    give(free);
  }

  private List<HeldPoint> free() {
    List<HeldPoint> free = new ArrayList<>();
    for (Iterator<HeldPoint> each = points.values().iterator(); each.hasNext();) {
      HeldPoint point = each.next();
      if (point.isFree()) {
        free.add(point);
        each.remove();
      }
    }
    return free;
  }

  /** The cluster would let go of them in a while by itself. */
  private void give(List<HeldPoint> free) {
    if (free.isEmpty()) {
      return;
    }
    ArrayNode ids = Json.array(free.stream().map(HeldPoint::id).toList());
    try {
      cluster.send("DELETE", "/_search/point_in_time", Map.of(), Json.object("pit_id", ids));
    } catch (IOException e) {
      log.atDebug().setCause(e).log("states of the search index are let go by the cluster itself");
    }
  }

  @Override
  public void close() {
    List<HeldPoint> all;
    synchronized (this) {
      current = null;
      all = List.copyOf(points.values());
      points.clear();
    }
    give(all);
  }
}
