package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Inside the few cases of a page: their first entries by time, and how many there are. */
final class TrailEntries extends SimpleCollector {
  /** Facts stand before messages, files and pages of the same moment; pages were written in their order. */
  private record Step(int doc, long at, long rank) {
    private static final Comparator<Step> ORDER = Comparator.comparingLong(Step::at).thenComparingLong(Step::rank)
        .thenComparingInt(Step::doc);
  }

  private static final class Kept {
    private final TreeSet<Step> first = new TreeSet<>(Step.ORDER);
    private int count;

    private void add(Step step) {
      count++;
      first.add(step);
      if (first.size() > Steps.SHOWN) {
        first.removeLast();
      }
    }

    private Steps steps() {
      return new Steps(first.stream().map(Step::doc).toList(), count - first.size());
    }
  }

  private final Map<Long, Kept> cases = new HashMap<>();
  private NumericDocValues groups = DocValues.emptyNumeric();
  private NumericDocValues times = DocValues.emptyNumeric();
  private NumericDocValues ranks = DocValues.emptyNumeric();
  private int base;

  Map<Long, Steps> cases() {
    Map<Long, Steps> steps = new HashMap<>();
    cases.forEach((group, kept) -> steps.put(group, kept.steps()));
    return steps;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
    times = DocValues.getNumeric(context.reader(), Fields.AT);
    ranks = DocValues.getNumeric(context.reader(), Fields.RANK);
    base = context.docBase;
  }

  @Override
  public void collect(int doc) throws IOException {
    groups.advanceExact(doc);
    ranks.advanceExact(doc);
    long at = times.advanceExact(doc) ? times.longValue() : 0;
    cases.computeIfAbsent(groups.longValue(), key -> new Kept()).add(new Step(base + doc, at, ranks.longValue()));
  }
}
