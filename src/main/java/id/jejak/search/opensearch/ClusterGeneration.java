package id.jejak.search.opensearch;

import id.jejak.search.IndexConfig;
import id.jejak.search.SearchProperties;
import id.jejak.search.generation.Generation;
import java.io.IOException;
import java.util.Map;

/** An index of the cluster, with its record. */
record ClusterGeneration(Cluster cluster, String name, IndexConfig config, SearchProperties properties)
    implements
      Generation {
  @Override
  public OpenSearchIndex open() throws IOException {
    return OpenSearchIndex.open(properties, name, config);
  }

  @Override
  public void delete() throws IOException {
    cluster.send("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null);
    IndexRecord.delete(cluster, name);
  }
}
