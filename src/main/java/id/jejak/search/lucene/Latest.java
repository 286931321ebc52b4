package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Looks at what a query finds from what was written last backwards, and stops when it has seen enough: what a beginning
 * of two letters finds among a million cases is not walked through.
 */
final class Latest {
  private static final int FIRST_WINDOW = 1 << 14;
  private static final int WIDER = 4;
  private static final long PATIENCE_NANOS = 200_000_000;

  private record Found(int doc, long at) {
  }

  private final IndexSearcher searcher;
  private final Weight weight;
  private final int most;
  private final long end;
  private final List<Found> found = new ArrayList<>();

  private Latest(IndexSearcher searcher, Query query, int most) throws IOException {
    this.searcher = searcher;
    this.most = most;
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    end = System.nanoTime() + PATIENCE_NANOS;
  }

  /** At most {@code most} entries of those written last, the newest by their own time first. */
  static List<Integer> docs(IndexSearcher searcher, Query query, int most) throws IOException {
    Latest latest = new Latest(searcher, query, most);
    latest.walk();
    return latest.found.stream().sorted(Comparator.comparingLong(Found::at).reversed().thenComparing(Comparator
        .comparingInt(Found::doc).reversed())).map(Found::doc).toList();
  }

  private void walk() throws IOException {
    List<LeafReaderContext> leaves = new ArrayList<>();
    List<Long> newest = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      long time = newest(leaf);
      int place = 0;
      while (place < leaves.size() && newest.get(place) > time) {
        place++;
      }
      leaves.add(place, leaf);
      newest.add(place, time);
    }
    for (LeafReaderContext leaf : leaves) {
      walk(leaf);
    }
  }

  private static long newest(LeafReaderContext leaf) throws IOException {
    PointValues times = leaf.reader().getPointValues(Fields.RECEIVED);
    return times == null ? Long.MIN_VALUE : LongPoint.decodeDimension(times.getMaxPackedValue(), 0);
  }

  /** From its end, since entries lie in the order of writing. */
  private void walk(LeafReaderContext leaf) throws IOException {
    int until = leaf.reader().maxDoc();
    int window = FIRST_WINDOW;
    while (until > 0 && found.size() < most && System.nanoTime() < end) {
      int from = Math.max(0, until - window);
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        return;
      }
      walk(leaf, scorer.iterator(), from, until);
      until = from;
      window *= WIDER;
    }
  }

  private void walk(LeafReaderContext leaf, DocIdSetIterator docs, int from, int until) throws IOException {
    Bits alive = leaf.reader().getLiveDocs();
    NumericDocValues times = DocValues.getNumeric(leaf.reader(), Fields.AT);
    List<Found> inside = new ArrayList<>();
    for (int doc = docs.advance(from); doc < until; doc = docs.nextDoc()) {
      if (alive == null || alive.get(doc)) {
        inside.add(new Found(leaf.docBase + doc, times.advanceExact(doc) ? times.longValue() : 0));
      }
    }
    int enough = most - found.size();
    found.addAll(inside.size() > enough ? inside.subList(inside.size() - enough, inside.size()) : inside);
  }
}
