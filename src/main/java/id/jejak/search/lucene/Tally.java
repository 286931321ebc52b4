package id.jejak.search.lucene;

import id.jejak.search.lucene.Groups.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** What one question found, by numbers of cases; it is used again by the next question, as it is large. */
final class Tally implements Groups, AutoCloseable {
  private final Cases cases;
  private final FixedBitSet found;
  private final long[] masks;
  private final float[] scores;
  private int count;
  private boolean byTime = true;

  Tally(Cases cases, int room) {
    this.cases = cases;
    found = new FixedBitSet(room);
    masks = new long[room];
    scores = new float[room];
  }

  int room() {
    return masks.length;
  }

  /** @param mask what the entry is counted by */
  void note(int number, long mask) {
    if (!found.getAndSet(number)) {
      count++;
    }
    masks[number] |= mask;
  }

  /** The same, with the worth of the entry. */
  void note(int number, long mask, float score) {
    note(number, mask);
    byTime = false;
    if (score > scores[number]) {
      scores[number] = score;
    }
  }

  /** The next number of a case that was found, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
  int next(int from) {
    return from >= found.length() ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(from);
  }

  long mask(int number) {
    return masks[number];
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public List<Place> first(int most, @Nullable Place after) {
    CaseColumns columns = cases.columns();
    PriorityQueue<Place> best = new PriorityQueue<>(most + 1);
    for (int number = next(0); number != DocIdSetIterator.NO_MORE_DOCS; number = next(number + 1)) {
      long value = byTime ? columns.received()[number] : NumericUtils.floatToSortableInt(scores[number]);
      if (best.size() == most && value < best.element().value()) {
        continue;
      }
      Place place = new Place(value, columns.keys()[number]);
      if (after == null || place.compareTo(after) < 0) {
        best.add(place);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    List<Place> places = new ArrayList<>(best);
    places.sort(Comparator.reverseOrder());
    return places;
  }

  void clear() {
    for (int number = next(0); number != DocIdSetIterator.NO_MORE_DOCS; number = next(number + 1)) {
      masks[number] = 0;
      scores[number] = 0;
    }
    found.clear();
    count = 0;
    byTime = true;
  }

  @Override
  public void close() {
    clear();
    cases.giveBack(this);
  }
}
