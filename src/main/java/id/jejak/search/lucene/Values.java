package id.jejak.search.lucene;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Numbers the values of a facet from 1 as they are first seen; a number keeps its value. */
final class Values {
  /** In the place of a number where there is no value. */
  static final int NONE = 0;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile @Nullable String[] names = new String[16];

  synchronized int number(String value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int next = numbers.size() + 1;
    if (next == names.length) {
      names = Arrays.copyOf(names, next * 2);
    }
    names[next] = value;
    numbers.put(value, next);
    return next;
  }

  /** {@link #NONE} for one that was never seen. */
  int find(String value) {
    return numbers.getOrDefault(value, NONE);
  }

  /** Null for {@link #NONE}. */
  @Nullable
  String name(int number) {
    return names[number];
  }

  /** One more than the largest number. */
  int room() {
    return numbers.size() + 1;
  }
}
