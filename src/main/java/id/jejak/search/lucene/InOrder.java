package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Runs one collector over all segments in turn: questions share the cores among each other, not each by itself. */
record InOrder<C extends Collector>(C collector) implements CollectorManager<C, C> {
  static <C extends Collector> C search(IndexSearcher searcher, Query query, C collector) throws IOException {
    return searcher.search(query, new InOrder<>(collector));
  }

  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
