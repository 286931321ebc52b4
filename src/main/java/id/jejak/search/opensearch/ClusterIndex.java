package id.jejak.search.opensearch;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchProperties;
import id.jejak.search.lucene.EntrySearch;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one index of the cluster. What belongs to one owner lies on one shard and becomes visible together, because
 * nothing is made visible but by {@link #refresh}. Only one program may write.
 */
final class ClusterIndex {
  private static final Logger log = LoggerFactory.getLogger(ClusterIndex.class);
  /** In the place of a version: what the index held before is gone. */
  private static final String LOST = "lost";
  private static final int CLAUSES = 16_384;
  /** More than is written between two openings. */
  private static final int ORDERS_OF_AN_OPENING = 32;

  private final Cluster cluster;
  private final String name;
  private final IndexConfig config;
  private final SearchProperties properties;
  private final EntrySearch search;
  private final BulkWriter writer;
  /** Of what waits to be written. */
  private final Map<String, Integer> counts = new HashMap<>();
  private volatile IndexRecord record;
  private volatile boolean needsRebuild;
  private boolean lost;
  private boolean unseen;
  private long order;

  /** Opens it, or makes one. */
  ClusterIndex(Cluster cluster, String name, IndexConfig config, SearchProperties properties, EntrySearch search)
      throws IOException {
    this.cluster = cluster;
    this.name = name;
    this.config = config;
    this.properties = properties;
    this.search = search;
    writer = new BulkWriter(cluster, name);
    cluster.check();
    IndexRecord.makeFolder(cluster);
    IndexRecord known = IndexRecord.read(cluster, name);
    boolean there = cluster.has("/" + name);
    if (there) {
      grow();
    } else {
      make();
    }
    boolean gone = there ? known == null : known != null;
    record = known == null || gone
        ? new IndexRecord(gone ? LOST : config.version(), 0, "", 0, config.texts())
        : known;
    needsRebuild = !record.config().equals(config.version());
    if (gone) {
      log.atError().addKeyValue("index", name)
          .log("the search index in the cluster was lost; it has to be built again");
    }
    begin(known == null ? record.openings() : known.openings());
  }

  private void begin(long openings) throws IOException {
    record = new IndexRecord(record.config(), record.batch(), record.place(), openings + 1, record.texts());
    record.write(cluster, name);
    order = record.openings() << ORDERS_OF_AN_OPENING;
  }

  private void make() throws IOException {
    allowLongQuestions();
    cluster.send("PUT", "/" + name, Map.of("wait_for_active_shards", "1"), IndexForm.of(config, properties
        .opensearch()));
  }

  /** Adds the fields that a later Jejak writes: while it builds the next index, what comes in is written here as well. */
  private void grow() {
    try {
      ObjectNode missing = IndexForm.fields();
      missing.remove(cluster.send("GET", "/" + name + "/_mapping", Map.of(), null).path(name).path("mappings").path(
          "properties").propertyNames());
      if (!missing.isEmpty()) {
        cluster.send("PUT", "/" + name + "/_mapping", Map.of(), Json.object("properties", missing));
      }
    } catch (IOException e) {
      log.atWarn().addKeyValue("index", name).setCause(e).log("the fields of the search index could not be looked at; "
          + "what does not fit is refused when it is written");
    }
  }

  /** A question has up to 64 clauses, each with its fields, likely spellings and ways to say it. */
  private void allowLongQuestions() {
    ObjectNode settings = Json.object("persistent", Json.object().put("indices.query.bool.max_clause_count", CLAUSES));
    try {
      cluster.send("PUT", "/_cluster/settings", Map.of(), settings);
    } catch (IOException e) {
      log.atWarn().setCause(e).log(
          "indices.query.bool.max_clause_count of the cluster could not be raised; very long questions may fail");
    }
  }

  String name() {
    return name;
  }

  synchronized void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
    if (writer.isFull()) {
      flush(properties.opensearch().patience());
    }
    String id = EntrySearch.nameOf(owner);
    int before = count(id);
    int most = Math.max(before, entries.size());
    unseen |= most > 0;
    // The first entry tells how many there may be: it is written first and removed last.
    Iterator<Document> documents = search.documents(owner, entries);
    for (int i = 0; documents.hasNext(); i++) {
      ObjectNode entry = EntryJson.of(documents.next(), search, ++order);
      writer.index(id + "#" + i, id, order, i == 0 ? entry.put(EntryJson.COUNT, most) : entry);
      if (writer.isFull()) {
        flush(properties.opensearch().patience());
      }
    }
    for (int i = before - 1; i >= entries.size(); i--) {
      writer.delete(id + "#" + i, id, ++order);
    }
    counts.put(id, entries.isEmpty() ? 0 : most);
  }

  private int count(String id) throws IOException {
    Integer waiting = counts.get(id);
    if (waiting != null) {
      return waiting;
    }
    try {
      JsonNode first = cluster.send("GET", "/" + name + "/_doc/" + encoded(id + "#0"), Map.of("routing", id,
          "_source_includes", EntryJson.COUNT), null);
      return first.path("_source").path(EntryJson.COUNT).asInt(1);
    } catch (ClusterProblem e) {
      if (e.kind() == ClusterProblem.Kind.MISSING) {
        return 0;
      }
      throw e;
    }
  }

  private static String encoded(String id) {
    return id.replace("#", "%23").replace(":", "%3A");
  }

  private void flush(Duration patience) throws IOException {
    try {
      writer.flush(patience);
      counts.clear();
    } catch (ClusterProblem e) {
      lost |= !e.isWaitedFor();
      if (writer.isEmpty()) {
        counts.clear();
      }
      throw e;
    }
  }

  synchronized void commit(long batch) throws IOException {
    flush(properties.opensearch().patience());
    if (lost) {
      lost = false;
      throw new IOException("what was written since batch " + record.batch() + " is lost; write it again");
    }
    record(record.with(needsRebuild ? record.config() : config.version(), batch, record.place()));
  }

  private void record(IndexRecord next) throws IOException {
    next.write(cluster, name);
    record = next;
  }

  /** Makes durable what was written, with how far who builds it has come. */
  synchronized void keep(String reached) throws IOException {
    flush(properties.opensearch().patience());
    record(record.with(record.config(), record.batch(), reached));
    refresh();
  }

  IndexRecord record() {
    return record;
  }

  boolean needsRebuild() {
    return needsRebuild;
  }

  /** Makes visible what was written. */
  synchronized void refresh() throws IOException {
    refresh(properties.opensearch().patience());
  }

  /** The same without much patience, as it is done again and again; whether there was something. */
  synchronized boolean refreshSoon() throws IOException {
    boolean some = unseen || !writer.isEmpty();
    if (some) {
      refresh(Duration.ZERO);
    }
    return some;
  }

  private void refresh(Duration patience) throws IOException {
    flush(patience);
    cluster.send("POST", "/" + name + "/_refresh", Map.of(), null);
    unseen = false;
  }

  synchronized void clear() throws IOException {
    writer.clear();
    counts.clear();
    cluster.send("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null);
    make();
    record(record.with(config.version(), 0, ""));
    needsRebuild = false;
    lost = false;
    unseen = false;
  }
}
