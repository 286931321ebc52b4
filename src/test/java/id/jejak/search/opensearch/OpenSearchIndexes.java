package id.jejak.search.opensearch;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.OpenSearchProperties;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchProperties.Engine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Makes indices in a cluster for tests. */
final class OpenSearchIndexes {
  static final IndexConfig CONFIG = IndexConfigReader.readCarried();

  private OpenSearchIndexes() {
  }

  static SearchProperties properties(List<URI> addresses, String prefix, int replicas) {
    return properties(addresses, prefix, 1, replicas, 10_000);
  }

  static SearchProperties properties(List<URI> addresses, String prefix, int shards, int replicas, int exactCount) {
    return new SearchProperties(Path.of("data"), null, 20, Duration.ofMillis(200), Duration.ofMinutes(5), 32,
        Duration.ofSeconds(30), exactCount, 16, Engine.OPENSEARCH, new OpenSearchProperties(addresses, "", "", prefix,
            shards, replicas, Duration.ofSeconds(60), Duration.ofSeconds(60), DataSize.ofMegabytes(4)));
  }

  static OpenSearchIndex open(SearchProperties properties) throws IOException {
    return OpenSearchIndex.open(properties, properties.opensearch().prefix() + "-entries", CONFIG);
  }
}
