package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The hits of one interaction. */
public final class Found {
  /** How many of them are shown. */
  public static final int SHOWN = 3;
  /** How many pages and messages add up. */
  public static final int MOST_ADDED = 10;
  private static final float DECAY = 0.85f;
  /** A text of a few pages is not worth more for being longer than one of a single page. */
  private static final int FEW = 3;

  /**
   * An entry that matches; facts stand before messages, files and pages that match equally.
   *
   * @param doc number of the entry
   */
  public record Hit(int doc, float score, int rank) {
    private static final Comparator<Hit> ORDER = Comparator.comparingDouble((Hit hit) -> -hit.score())
        .thenComparingInt(Hit::rank).thenComparingInt(Hit::doc);

    boolean isText() {
      return rank == EntryDocuments.rank(EntryKind.PAGE) || rank == EntryDocuments.rank(EntryKind.MESSAGE);
    }
  }

  private final TreeSet<Hit> best = new TreeSet<>(Hit.ORDER);
  private final float[] scores = new float[MOST_ADDED];
  private int count;

  /**
   * As it was counted elsewhere.
   *
   * @param hits the best ones, at most {@link #SHOWN}
   * @param scores the best ones of pages and messages, at most {@link #MOST_ADDED}
   * @param count of all hits
   */
  public static Found of(List<Hit> hits, List<Float> scores, int count) {
    Found found = new Found();
    found.best.addAll(hits);
    scores.forEach(found::add);
    found.count = count;
    return found;
  }

  void add(Hit hit) {
    count++;
    best.add(hit);
    if (hit.isText()) {
      add(hit.score());
    }
    if (best.size() > SHOWN) {
      best.removeLast();
    }
  }

  List<Hit> best() {
    return List.copyOf(best);
  }

  /** The same where its place by time is all that matters. */
  public Holdings.Seen seen(Groups.Place place) {
    return new Holdings.Seen(place, best.getFirst().doc(), count);
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

  int count() {
    return count;
  }

  int more() {
    return count - best.size();
  }
}
