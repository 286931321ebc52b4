package id.jejak.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Numbers the sets of satkers that cases have: most have one, and few sets are had by many. The empty set is 0. */
final class SatkerSets {
  private record Grown(int set, int satker) {
  }

  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Grown, Integer> grown = new HashMap<>();
  private volatile int[][] sets = new int[16][];

  SatkerSets() {
    number(List.of());
  }

  /** The number of a set with one satker more. */
  synchronized int with(int set, int satker) {
    return grown.computeIfAbsent(new Grown(set, satker), more -> {
      TreeSet<Integer> all = new TreeSet<>(List.of(satker));
      Arrays.stream(sets[set]).forEach(all::add);
      return number(List.copyOf(all));
    });
  }

  private int number(List<Integer> satkers) {
    Integer known = numbers.get(satkers);
    if (known != null) {
      return known;
    }
    int next = numbers.size();
    if (next == sets.length) {
      sets = Arrays.copyOf(sets, next * 2);
    }
    sets[next] = satkers.stream().mapToInt(Integer::intValue).toArray();
    numbers.put(satkers, next);
    return next;
  }

  synchronized int size() {
    return numbers.size();
  }

  /** Numbers of the satkers of a set; not to be changed. */
  int[] of(int number) {
    return sets[number];
  }
}
