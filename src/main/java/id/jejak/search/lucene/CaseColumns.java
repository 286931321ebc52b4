package id.jejak.search.lucene;

import java.util.Arrays;

/**
 * What cases are counted by, one place for each number of a case.
 *
 * @param keys as {@link GroupKey} makes them
 * @param received microseconds; {@link #UNKNOWN} where nothing is known of the case yet
 * @param days of reception in the zone of the office, counted from 1970
 * @param satkers numbers in {@link SatkerSets}
 */
record CaseColumns(long[] keys, long[] received, int[] days, int[] satkers, int[] channels, int[] services,
    int[] statuses) {
  static final long UNKNOWN = Long.MIN_VALUE;
  private static final int FIRST = 1_024;

  static CaseColumns empty() {
    return new CaseColumns(new long[FIRST], unknown(new long[FIRST], 0), new int[FIRST], new int[FIRST], new int[FIRST],
        new int[FIRST], new int[FIRST]);
  }

  int capacity() {
    return keys.length;
  }

  /** The same values in twice the room. */
  CaseColumns grown() {
    int room = keys.length * 2;
    return new CaseColumns(Arrays.copyOf(keys, room), unknown(Arrays.copyOf(received, room), keys.length), Arrays
        .copyOf(days, room), Arrays.copyOf(satkers, room), Arrays.copyOf(channels, room), Arrays.copyOf(services, room),
        Arrays.copyOf(statuses, room));
  }

  private static long[] unknown(long[] times, int from) {
    Arrays.fill(times, from, times.length, UNKNOWN);
    return times;
  }
}
