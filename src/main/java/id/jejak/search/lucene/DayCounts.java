package id.jejak.search.lucene;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts by day. Days of two hundred years have a place each, in an array; others are few. */
final class DayCounts {
  private static final int SPAN = 73_050;
  private final int first;
  private final int[] counts = new int[SPAN];
  private final Map<Integer, Integer> others = new TreeMap<>();

  /** @param last day that there is, counted from 1970 */
  DayCounts(int last) {
    first = last - SPAN + 1;
  }

  void count(int day) {
    int at = day - first;
    if (at >= 0 && at < SPAN) {
      counts[at]++;
    } else {
      others.merge(day, 1, Integer::sum);
    }
  }

  /** Days that have been counted. */
  NavigableMap<LocalDate, Long> dates() {
    NavigableMap<LocalDate, Long> dates = new TreeMap<>();
    others.forEach((day, count) -> dates.put(LocalDate.ofEpochDay(day), (long) count));
    for (int at = 0; at < SPAN; at++) {
      if (counts[at] > 0) {
        dates.put(LocalDate.ofEpochDay((long) first + at), (long) counts[at]);
      }
    }
    return dates;
  }

  Map<Integer, Long> years() {
    Map<Integer, Long> years = new TreeMap<>();
    dates().forEach((day, count) -> years.merge(day.getYear(), count, Long::sum));
    return years;
  }
}
