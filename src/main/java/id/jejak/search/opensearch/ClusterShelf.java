package id.jejak.search.opensearch;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchProperties.Engine;
import id.jejak.search.generation.Generation;
import id.jejak.search.generation.Shelf;
import id.jejak.shared.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The indices of one prefix in the cluster; an alias of that name tells the one in force. */
public final class ClusterShelf implements Shelf, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterShelf.class);

  private final SearchProperties properties;
  private final String prefix;
  private @Nullable Cluster cluster;

  public ClusterShelf(SearchProperties properties) {
    this.properties = properties;
    prefix = properties.opensearch().prefix();
  }

  @Override
  public Engine engine() {
    return Engine.OPENSEARCH;
  }

  private synchronized Cluster cluster() throws IOException {
    Cluster known = cluster;
    if (known == null) {
      known = new Cluster(properties.opensearch());
      cluster = known;
    }
    known.check();
    return known;
  }

  private String all() {
    return prefix + "-g-*";
  }

  @Override
  public Optional<Generation> inForce() throws IOException {
    Cluster asked = cluster();
    try {
      JsonNode named = asked.send("GET", "/_alias/" + prefix, Map.of(), null);
      return Optional.ofNullable(read(asked, named.propertyNames().iterator().next()));
    } catch (ClusterProblem e) {
      if (e.kind() == ClusterProblem.Kind.MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private @Nullable ClusterGeneration read(Cluster asked, String name) throws IOException {
    IndexRecord record = IndexRecord.read(asked, name);
    if (record == null) {
      log.atError().addKeyValue("index", name)
          .log("nothing tells what the index in force is made of; a new one is made");
      return null;
    }
    try {
      return new ClusterGeneration(asked, name, IndexConfigReader.read(record.texts()).as(record.config()), properties);
    } catch (IndexConfigInvalid e) {
      log.atError().setCause(e).log("this Jejak cannot read what the index in force is made of; a new one is made");
      return null;
    }
  }

  @Override
  public Generation make(IndexConfig config) throws IOException {
    ClusterGeneration made = new ClusterGeneration(cluster(), prefix + "-g-" + Ids.next(), config, properties);
    made.open().close();
    return made;
  }

  private static String name(Generation generation) {
    if (generation instanceof ClusterGeneration own) {
      return own.name();
    }
    throw new IllegalArgumentException("no index of this cluster: " + generation);
  }

  @Override
  public void putInForce(Generation generation) throws IOException {
    ArrayNode actions = Json.array();
    actions.add(Json.object("remove", Json.object("index", all()).put("alias", prefix).put("must_exist", false)));
    actions.add(Json.object("add", Json.object("index", name(generation)).put("alias", prefix)));
    cluster().send("POST", "/_aliases", Map.of(), Json.object("actions", actions));
  }

  @Override
  public @Nullable Generation begun(IndexConfig config, Generation inForce) throws IOException {
    for (String name : names()) {
      IndexRecord record = IndexRecord.read(cluster(), name);
      // Names tell the order: what is older was in force before.
      boolean same = record != null && record.config().equals(config.version()) && name.compareTo(name(inForce)) > 0;
      if (same) {
        return read(cluster(), name);
      }
    }
    return null;
  }

  @Override
  public void keepOnly(List<Generation> kept) throws IOException {
    List<String> keptNames = kept.stream().map(ClusterShelf::name).toList();
    for (String name : names()) {
      if (!keptNames.contains(name)) {
        cluster().send("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null);
        IndexRecord.delete(cluster(), name);
      }
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    cluster().send("GET", "/_cat/indices/" + all(), Map.of("format", "json", "h", "index"), null).forEach(index -> names
        .add(index.path("index").asString()));
    return names;
  }

  @Override
  public synchronized void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }
}
