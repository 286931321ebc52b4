package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.OpenedIndex;
import id.jejak.search.SearchProperties;
import id.jejak.search.SmallIndexes;
import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/** The index of the archive on another directory: nothing of how it reads and answers differs. */
@Component
public final class LuceneSmallIndexes implements SmallIndexes {
  private final SearchProperties properties;

  public LuceneSmallIndexes(SearchProperties properties) {
    this.properties = properties;
  }

  @Override
  public OpenedIndex open(IndexConfig config) throws IOException {
    return new LuceneSearchIndex(new ByteBuffersDirectory(), properties, config, false);
  }
}
