package id.jejak.search.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of an index beside it: what it is made of, and how far it has come.
 *
 * @param config version of the {@code index-config} it was made with
 * @param batch the last durable one
 * @param place how far somebody has come who builds it; blank for nobody
 * @param openings how often it was opened
 * @param texts the files of {@code index-config}
 */
record IndexRecord(String config, long batch, String place, long openings, Map<String, String> texts) {
  private static final String SUFFIX = "-records";

  /** The index of records of a prefix. */
  static String folder(String prefix) {
    return prefix + SUFFIX;
  }

  static void makeFolder(Cluster cluster) throws IOException {
    String folder = "/" + folder(cluster.properties().prefix());
    if (!cluster.has(folder)) {
      ObjectNode form = Json.object("settings",
          Json.object().put("number_of_shards", 1).put("number_of_replicas", cluster
              .properties().replicas()));
      form.set("mappings", Json.object().put("enabled", false));
      cluster.send("PUT", folder, Map.of(), form);
    }
  }

  static @Nullable IndexRecord read(Cluster cluster, String index) throws IOException {
    try {
      JsonNode source = cluster.send("GET", path(cluster, index), Map.of(), null).path("_source");
      Map<String, String> texts = new TreeMap<>();
      source.path("texts").properties().forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
      return new IndexRecord(source.path("config").asString(), source.path("batch").asLong(), source.path("place")
          .asString(), source.path("openings").asLong(), texts);
    } catch (ClusterProblem e) {
      if (e.kind() == ClusterProblem.Kind.MISSING) {
        return null;
      }
      throw e;
    }
  }

  private static String path(Cluster cluster, String index) {
    return "/" + folder(cluster.properties().prefix()) + "/_doc/" + index;
  }

  /** Durably. */
  void write(Cluster cluster, String index) throws IOException {
    ObjectNode record = Json.object("config", config).put("batch", batch).put("place", place).put("openings", openings);
    ObjectNode files = Json.object();
    texts.forEach(files::put);
    record.set("texts", files);
    cluster.send("PUT", path(cluster, index), Map.of(), record);
  }

  static void delete(Cluster cluster, String index) throws IOException {
    try {
      cluster.send("DELETE", path(cluster, index), Map.of(), null);
    } catch (ClusterProblem e) {
      if (e.kind() != ClusterProblem.Kind.MISSING) {
        throw e;
      }
    }
  }

  IndexRecord with(String otherConfig, long otherBatch, String otherPlace) {
    return new IndexRecord(otherConfig, otherBatch, otherPlace, openings, texts);
  }
}
