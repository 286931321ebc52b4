package id.jejak.search.lucene;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts by day. Days have a place each, in an array, up to those of two hundred years; others are few. */
final class DayCounts {
  private static final int SPAN = 73_050;
  private final int first;
  private final int[] counts;
  private final Map<Integer, Integer> others = new TreeMap<>();

  /** @param earliest and the last day that there are, counted from 1970 */
  DayCounts(int earliest, int last) {
    first = Math.max(Math.min(earliest, last), last - SPAN + 1);
    counts = new int[last - first + 1];
  }

  void count(int day) {
    int at = day - first;
    if (at >= 0 && at < counts.length) {
      counts[at]++;
    } else {
      others.merge(day, 1, Integer::sum);
    }
  }

  /** Days that have been counted. */
  NavigableMap<LocalDate, Long> dates() {
    NavigableMap<LocalDate, Long> dates = new TreeMap<>();
    counted((day, count) -> dates.put(LocalDate.ofEpochDay(day), count));
    return dates;
  }

  Map<Integer, Long> years() {
    Map<Integer, Long> years = new TreeMap<>();
    Year year = new Year();
    counted((day, count) -> years.merge(year.of(day), count, Long::sum));
    return years;
  }

  /** Days come by the thousand, years do not. */
  private static final class Year {
    private long first = 1;
    private long last;
    private int year;

    int of(long day) {
      if (day < first || day > last) {
        LocalDate date = LocalDate.ofEpochDay(day);
        first = date.with(TemporalAdjusters.firstDayOfYear()).toEpochDay();
        last = date.with(TemporalAdjusters.lastDayOfYear()).toEpochDay();
        year = date.getYear();
      }
      return year;
    }
  }

  private interface Taker {
    void take(long day, long count);
  }

  private void counted(Taker taker) {
    others.forEach(taker::take);
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] > 0) {
        taker.take((long) first + at, counts[at]);
      }
    }
  }
}
