package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
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
  private static final int MOST_ADDED = 10;
  private static final float DECAY = 0.85f;
  /** A text of a few pages is not worth more for being longer than one of a single page. */
  private static final int FEW = 3;

  /** An entry that matches; facts stand before messages, files and pages that match equally. */
  record Hit(int doc, float score, int rank) {
    private static final Comparator<Hit> ORDER = Comparator.comparingDouble((Hit hit) -> -hit.score())
        .thenComparingInt(Hit::rank).thenComparingInt(Hit::doc);
  }

  /** The hits of one interaction. */
  static final class Found {
    private final TreeSet<Hit> best = new TreeSet<>(Hit.ORDER);
    private final float[] scores = new float[MOST_ADDED];
    private int count;

    List<Hit> best() {
      return List.copyOf(best);
    }

    /** Of the pages and messages behind the best three, up to the tenth, each further one counting less. */
    float further() {
      float sum = 0;
      float part = 1;
      for (int i = FEW; i < scores.length; i++) {
        sum += part * scores[i];
        part *= DECAY;
      }
      return sum;
    }

    private void add(float score) {
      int at = scores.length - 1;
      if (score <= scores[at]) {
        return;
      }
      while (at > 0 && scores[at - 1] < score) {
        scores[at] = scores[at - 1];
        at--;
      }
      scores[at] = score;
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
    Hit hit = new Hit(base + doc, byScore ? scorer.score() : 0, (int) ranks.longValue());
    group.best.add(hit);
    if (hit.rank() == EntryDocuments.rank(EntryKind.PAGE) || hit.rank() == EntryDocuments.rank(EntryKind.MESSAGE)) {
      group.add(hit.score());
    }
    if (group.best.size() > SHOWN) {
      group.best.removeLast();
    }
  }
}
