package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Scorable;

/** Inside the few interactions that are shown: their best entries, and how many there are. */
final class HitCollector extends SimpleCollector {
  static final int SHOWN = 3;

  /** An entry that matches; facts stand before messages, files and pages that match equally. */
  record Hit(int doc, float score, int rank) {
    private static final Comparator<Hit> ORDER = Comparator.comparingDouble((Hit hit) -> -hit.score())
        .thenComparingInt(Hit::rank).thenComparingInt(Hit::doc);
  }

  /** The hits of one interaction. */
  static final class Found {
    private final TreeSet<Hit> best = new TreeSet<>(Hit.ORDER);
    private int count;

    List<Hit> best() {
      return List.copyOf(best);
    }

    int more() {
      return count - best.size();
    }
  }

  private final boolean byScore;
  private final Map<Long, Found> found = new HashMap<>();
  private NumericDocValues groups = DocValues.emptyNumeric();
  private NumericDocValues ranks = DocValues.emptyNumeric();
  private Scorable scorer = new Scorable() {
    @Override
    public float score() {
      return 0;
    }
  };
  private int base;

  HitCollector(boolean byScore) {
    this.byScore = byScore;
  }

  Map<Long, Found> found() {
    return found;
  }

  @Override
  public ScoreMode scoreMode() {
    return byScore ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
    ranks = DocValues.getNumeric(context.reader(), Fields.RANK);
    base = context.docBase;
  }

  @Override
  public void setScorer(Scorable given) {
    scorer = given;
  }

  @Override
  public void collect(int doc) throws IOException {
    groups.advanceExact(doc);
    ranks.advanceExact(doc);
    Found group = found.computeIfAbsent(groups.longValue(), key -> new Found());
    group.count++;
    group.best.add(new Hit(base + doc, byScore ? scorer.score() : 0, (int) ranks.longValue()));
    if (group.best.size() > SHOWN) {
      group.best.removeLast();
    }
  }
}
