package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.NumericUtils;

/**
 * Collects the best value of each interaction: its best score, or its time of reception.
 *
 * <p>
 * On a first page by score, once {@code exactCount} groups are counted, entries that cannot get onto the page any more
 * are skipped. Not on later pages: there a group's best entry decides whether it was shown before.
 */
final class GroupCollector implements Collector {
  private static final int LOOK_AGAIN = 8_192;
  private final boolean byScore;
  private final int exactCount;
  private final int shown;
  private final boolean skipping;
  private final BestOfGroups best = new BestOfGroups();
  private int untilLook;
  private float threshold;

  /** @param shown groups needed, or 0 when every one is */
  GroupCollector(boolean byScore, int exactCount, int shown) {
    this.byScore = byScore;
    this.exactCount = exactCount;
    this.shown = shown;
    this.skipping = byScore && shown > 0;
  }

  BestOfGroups best() {
    return best;
  }

  /** Whether some groups may not have been counted. */
  boolean skipped() {
    return threshold > 0;
  }

  @Override
  public ScoreMode scoreMode() {
    return skipping ? ScoreMode.TOP_SCORES : byScore ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    NumericDocValues groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
    return byScore
        ? new ByScore(groups)
        : new ByTime(groups, DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(context.reader(), Fields.RECEIVED)));
  }

  private final class ByTime implements LeafCollector {
    private final NumericDocValues groups;
    private final NumericDocValues times;

    ByTime(NumericDocValues groups, NumericDocValues times) {
      this.groups = groups;
      this.times = times;
    }

    @Override
    public void setScorer(Scorable scorer) {
      // Scores play no part.
    }

    @Override
    public void collect(int doc) throws IOException {
      groups.advanceExact(doc);
      times.advanceExact(doc);
      best.offer(groups.longValue(), times.longValue());
    }
  }

  private final class ByScore implements LeafCollector {
    private final NumericDocValues groups;
    private Scorable scorer = new Scorable() {
      @Override
      public float score() {
        throw new IllegalStateException("no scorer yet");
      }
    };

    ByScore(NumericDocValues groups) {
      this.groups = groups;
    }

    @Override
    public void setScorer(Scorable given) throws IOException {
      scorer = given;
      if (threshold > 0) {
        scorer.setMinCompetitiveScore(threshold);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      groups.advanceExact(doc);
      best.offer(groups.longValue(), NumericUtils.floatToSortableInt(scorer.score()));
      if (skipping && best.size() > exactCount && --untilLook <= 0) {
        look();
      }
    }

    private void look() throws IOException {
      untilLook = LOOK_AGAIN;
      long worst = best.first(shown, null).getLast().value();
      float score = NumericUtils.sortableIntToFloat((int) worst);
      if (score > threshold) {
        threshold = score;
        scorer.setMinCompetitiveScore(threshold);
      }
    }
  }
}
