package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Finds the best cases of a large index in two halves of its segments, of which one may be searched on another core. */
final class InHalves extends IndexSearcher {
  /** Entries below which a second core does not pay. */
  private static final int LEAST = 50_000;

  InHalves(IndexReader reader, Executor beside) {
    super(reader, beside);
  }

  static boolean pays(IndexReader reader) {
    return reader.leaves().size() > 1 && reader.maxDoc() >= LEAST;
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    List<LeafReaderContext> largest = new ArrayList<>(leaves);
    largest.sort(Comparator.comparingInt((LeafReaderContext leaf) -> leaf.reader().maxDoc()).reversed());
    List<LeafReaderContextPartition> one = new ArrayList<>();
    List<LeafReaderContextPartition> other = new ArrayList<>();
    int more = 0;
    for (LeafReaderContext leaf : largest) {
      boolean first = more <= 0;
      (first ? one : other).add(LeafReaderContextPartition.createForEntireSegment(leaf));
      more += (first ? 1 : -1) * leaf.reader().maxDoc();
    }
    return new LeafSlice[]{new LeafSlice(one), new LeafSlice(other)};
  }

  TopCollector best(Query query, Cases cases, int shown) throws IOException {
    return search(query, new CollectorManager<TopCollector, TopCollector>() {
      @Override
      public TopCollector newCollector() {
        return new TopCollector(cases, shown);
      }

      @Override
      public TopCollector reduce(Collection<TopCollector> halves) {
        TopCollector best = new TopCollector(cases, shown);
        halves.forEach(best::add);
        return best;
      }
    });
  }
}
