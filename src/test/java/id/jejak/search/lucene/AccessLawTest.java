package id.jejak.search.lucene;

import id.jejak.search.AccessLawContract;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class AccessLawTest extends AccessLawContract {
  @TempDir
  Path folder;

  @Override
  protected SearchIndex open() throws IOException {
    return LuceneSearchIndex.open(LuceneSearchIndexTest.properties(folder, 10_000), IndexConfigReader.readCarried());
  }

  @Override
  protected void close(SearchIndex index) throws IOException {
    ((LuceneSearchIndex) index).close();
  }
}
