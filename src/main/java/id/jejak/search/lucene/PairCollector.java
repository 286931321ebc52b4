package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Counts how many of the first thousand entries explain each pair of one half. */
final class PairCollector extends SimpleCollector {
  private static final int MOST_ENTRIES = 1_000;

  private final BytesRef beginning;
  private final Map<String, Integer> entries = new TreeMap<>();
  private SortedSetDocValues pairs = DocValues.emptySortedSet();
  private long first;
  private long end;
  private int seen;

  /** @param beginning of the terms that are counted */
  PairCollector(BytesRef beginning) {
    this.beginning = beginning;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (seen == MOST_ENTRIES) {
      throw new CollectionTerminatedException();
    }
    pairs = DocValues.getSortedSet(context.reader(), Fields.ABBREVIATION);
    BytesRef after = BytesRef.deepCopyOf(beginning);
    after.bytes[after.offset + after.length - 1]++;
    first = place(beginning);
    end = place(after);
  }

  private long place(BytesRef term) throws IOException {
    long place = pairs.lookupTerm(term);
    return place < 0 ? -place - 1 : place;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (pairs.advanceExact(doc)) {
      for (int i = 0; i < pairs.docValueCount(); i++) {
        long pair = pairs.nextOrd();
        if (pair >= first && pair < end) {
          entries.merge(other(pairs.lookupOrd(pair)), 1, Integer::sum);
        }
      }
    }
    if (++seen == MOST_ENTRIES) {
      throw new CollectionTerminatedException();
    }
  }

  private String other(BytesRef pair) {
    return new BytesRef(pair.bytes, pair.offset + beginning.length, pair.length - beginning.length).utf8ToString();
  }

  /** The other halves; of the same frequency by the alphabet. */
  List<String> mostFrequent(int count) {
    return entries.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(count).map(
        Map.Entry::getKey).toList();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
