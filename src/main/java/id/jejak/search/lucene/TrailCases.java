package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the cases of a trail by the time of their reception. */
final class TrailCases extends SimpleCollector {
  private final BestOfGroups earliest = new BestOfGroups();
  private NumericDocValues groups = DocValues.emptyNumeric();
  private SortedNumericDocValues times = DocValues.emptySortedNumeric();

  /** The larger the value the earlier. */
  BestOfGroups earliest() {
    return earliest;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
    times = DocValues.getSortedNumeric(context.reader(), Fields.RECEIVED);
  }

  @Override
  public void collect(int doc) throws IOException {
    groups.advanceExact(doc);
    times.advanceExact(doc);
    earliest.offer(groups.longValue(), -times.nextValue());
  }
}
