package id.jejak.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Inside the few interactions that are shown: their best entries, and how many there are. */
final class HitCollector extends SimpleCollector {
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
    found.computeIfAbsent(groups.longValue(), key -> new Found()).add(new Found.Hit(base + doc, byScore
        ? scorer.score()
        : 0, (int) ranks.longValue()));
  }
}
