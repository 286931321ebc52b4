package id.jejak.search.lucene;

import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** The cases with the best entries, and nothing else: entries that cannot get among them are skipped by the index. */
final class TopCollector implements Collector, Groups {
  private final Cases cases;
  private final int[] numbers;
  private final float[] scores;
  private int size;
  private int worst;

  /** @param most cases that are kept */
  TopCollector(Cases cases, int most) {
    this.cases = cases;
    numbers = new int[most];
    scores = new float[most];
  }

  @Override
  public List<Place> first(int most, @Nullable Place after) {
    CaseColumns columns = cases.columns();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(new Place(NumericUtils.floatToSortableInt(scores[i]), columns.keys()[numbers[i]]));
    }
    places.sort(Comparator.reverseOrder());
    return places.stream().filter(place -> after == null || place.compareTo(after) < 0).limit(most).toList();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isExact() {
    return size < numbers.length;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) {
    return new Leaf(cases.of(context.reader()).cases());
  }

  /** Takes in what another one found in other segments. */
  void add(TopCollector other) {
    for (int i = 0; i < other.size; i++) {
      offer(other.numbers[i], other.scores[i]);
    }
  }

  /** Whether it is among the best now. */
  private boolean offer(int number, float score) {
    boolean full = size == numbers.length;
    if (full && isBelow(score, number)) {
      return false;
    }
    int at = place(number);
    if (at >= 0) {
      if (score <= scores[at]) {
        return false;
      }
    } else {
      at = full ? worst : size++;
      numbers[at] = number;
    }
    scores[at] = score;
    if (size == numbers.length) {
      worst = findWorst();
    }
    return true;
  }

  private int findWorst() {
    long[] keys = cases.columns().keys();
    int lowest = 0;
    for (int i = 1; i < size; i++) {
      boolean lower = scores[i] < scores[lowest]
          || (scores[i] == scores[lowest] && keys[numbers[i]] < keys[numbers[lowest]]);
      lowest = lower ? i : lowest;
    }
    return lowest;
  }

  /** The index of a case among those kept, or -1. */
  private int place(int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBelow(float score, int number) {
    long[] keys = cases.columns().keys();
    return score < scores[worst] || (score == scores[worst] && keys[number] <= keys[numbers[worst]]);
  }

  private final class Leaf implements LeafCollector {
    private final int[] segment;
    private Scorable scorer = new Scorable() {
      @Override
      public float score() {
        throw new IllegalStateException("no scorer yet");
      }
    };

    Leaf(int[] segment) {
      this.segment = segment;
    }

    @Override
    public void setScorer(Scorable given) throws IOException {
      scorer = given;
      compete();
    }

    private void compete() throws IOException {
      if (size == numbers.length && scores[worst] > 0) {
        scorer.setMinCompetitiveScore(scores[worst]);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      if (offer(segment[doc], scorer.score())) {
        compete();
      }
    }
  }
}
