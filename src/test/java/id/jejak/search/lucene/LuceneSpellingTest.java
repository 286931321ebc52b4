package id.jejak.search.lucene;

import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchIndex;
import id.jejak.search.SpellingContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneSpellingTest extends SpellingContract {
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // opened by the contract before each test
  private LuceneSearchIndex index;

  @Override
  protected void open() throws IOException {
    index = LuceneSearchIndex.open(LuceneSearchIndexTest.properties(folder, 10_000), IndexConfigReader.readCarried());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }
}
