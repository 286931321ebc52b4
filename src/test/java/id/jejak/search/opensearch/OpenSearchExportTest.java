package id.jejak.search.opensearch;

import id.jejak.search.SearchIndex;
import id.jejak.search.ExportContract;
import id.jejak.testing.OpenSearchServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
class OpenSearchExportTest extends ExportContract {
  @RegisterExtension
  static final OpenSearchServer SERVER = new OpenSearchServer();
  @SuppressWarnings("NullAway.Init") // opened by the contract before each test
  private OpenSearchIndex index;
  private final String prefix = SERVER.freshPrefix();

  @Override
  protected void open() throws IOException {
    index = OpenSearchIndexes.open(OpenSearchIndexes.properties(List.of(SERVER.uri()), prefix, 0));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    SERVER.remove(prefix);
  }

  @Override
  protected SearchIndex index() {
    return index;
  }
}
