package id.jejak.search.opensearch;

import id.jejak.search.AccessLawContract;
import id.jejak.search.SearchIndex;
import id.jejak.testing.OpenSearchServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
class OpenSearchAccessLawTest extends AccessLawContract {
  @RegisterExtension
  static final OpenSearchServer SERVER = new OpenSearchServer();

  private final String prefix = SERVER.freshPrefix();

  /** Over several shards. */
  @Override
  protected SearchIndex open() throws IOException {
    return OpenSearchIndexes.open(OpenSearchIndexes.properties(List.of(SERVER.uri()), prefix, 3, 0,
        10_000));
  }

  @Override
  protected void close(SearchIndex index) throws IOException {
    ((OpenSearchIndex) index).close();
    SERVER.remove(prefix);
  }
}
