package id.jejak.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import java.io.IOException;

/** Notes every case that is found: counted alone, or with the worth of its best entry. */
final class CaseCollector implements Collector {
  private final Cases cases;
  private final Tally tally;
  private final boolean scored;

  CaseCollector(Cases cases, Tally tally, boolean scored) {
    this.cases = cases;
    this.tally = tally;
    this.scored = scored;
  }

  @Override
  public ScoreMode scoreMode() {
    return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) {
    SegmentCases segment = cases.of(context.reader());
    long[] masks = cases.entries().masks();
    return scored ? new Scored(segment, masks) : new Counted(segment, masks);
  }

  private final class Counted implements LeafCollector {
    private final SegmentCases segment;
    private final long[] masks;

    Counted(SegmentCases segment, long[] masks) {
      this.segment = segment;
      this.masks = masks;
    }

    @Override
    public void setScorer(Scorable scorer) {
      // Scores play no part.
    }

    @Override
    public void collect(int doc) {
      tally.note(segment.cases()[doc], masks[segment.entries()[doc]]);
    }
  }

  private final class Scored implements LeafCollector {
    private final SegmentCases segment;
    private final long[] masks;
    private Scorable scorer = new Scorable() {
      @Override
      public float score() {
        throw new IllegalStateException("no scorer yet");
      }
    };

    Scored(SegmentCases segment, long[] masks) {
      this.segment = segment;
      this.masks = masks;
    }

    @Override
    public void setScorer(Scorable given) {
      scorer = given;
    }

    @Override
    public void collect(int doc) throws IOException {
      tally.note(segment.cases()[doc], masks[segment.entries()[doc]], scorer.score());
    }
  }
}
