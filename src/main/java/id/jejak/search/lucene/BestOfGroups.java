package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The largest value seen of each group: a hash table of primitives, because there may be a million groups. */
final class BestOfGroups implements Groups {
  private static final long FREE = Long.MIN_VALUE;
  private long[] groups = new long[1024];
  private long[] values = new long[1024];
  private int size;
  private int last;

  BestOfGroups() {
    Arrays.fill(values, FREE);
  }

  @Override
  public int size() {
    return size;
  }

  /** @param value any but the smallest long */
  void offer(long group, long value) {
    // Entries of one group mostly come one after the other.
    int at = size > 0 && groups[last] == group && values[last] != FREE ? last : slot(group);
    last = at;
    if (values[at] == FREE) {
      groups[at] = group;
      values[at] = value;
      if (++size * 2 > groups.length) {
        grow();
      }
    } else if (value > values[at]) {
      values[at] = value;
    }
  }

  private int slot(long group) {
    int mask = groups.length - 1;
    long mixed = group * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (values[at] != FREE && groups[at] != group) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldGroups = groups;
    long[] oldValues = values;
    groups = new long[oldGroups.length * 2];
    values = new long[oldValues.length * 2];
    Arrays.fill(values, FREE);
    for (int i = 0; i < oldGroups.length; i++) {
      if (oldValues[i] != FREE) {
        int at = slot(oldGroups[i]);
        groups[at] = oldGroups[i];
        values[at] = oldValues[i];
      }
    }
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public List<Place> first(int count, @Nullable Place after) {
    PriorityQueue<Place> best = new PriorityQueue<>(count + 1);
    for (int i = 0; i < groups.length; i++) {
      if (values[i] == FREE || (best.size() == count && values[i] < best.element().value())) {
        continue;
      }
      Place place = new Place(values[i], groups[i]);
      if (after == null || place.compareTo(after) < 0) {
        best.add(place);
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    List<Place> places = new ArrayList<>(best);
    places.sort(Comparator.reverseOrder());
    return places;
  }
}
