package id.jejak.search.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What cases are counted by, one place for each number of a case. */
final class CaseColumns {
  static final long UNKNOWN = Long.MIN_VALUE;
  private static final int FIRST = 1_024;

  private final long[] keys;
  private final long[] received;
  private final int[] days;
  private final int[] satkers;
  private final int[] channels;
  private final int[] services;
  private final int[] statuses;

  /** @param before what is kept of it; null for nothing */
  private CaseColumns(int room, @Nullable CaseColumns before) {
    keys = before == null ? new long[room] : Arrays.copyOf(before.keys, room);
    received = before == null ? new long[room] : Arrays.copyOf(before.received, room);
    days = before == null ? new int[room] : Arrays.copyOf(before.days, room);
    satkers = before == null ? new int[room] : Arrays.copyOf(before.satkers, room);
    channels = before == null ? new int[room] : Arrays.copyOf(before.channels, room);
    services = before == null ? new int[room] : Arrays.copyOf(before.services, room);
    statuses = before == null ? new int[room] : Arrays.copyOf(before.statuses, room);
    Arrays.fill(received, before == null ? 0 : before.capacity(), room, UNKNOWN);
  }

  static CaseColumns empty() {
    return new CaseColumns(FIRST, null);
  }

  int capacity() {
    return keys.length;
  }

  /** The same values in twice the room. */
  CaseColumns grown() {
    return new CaseColumns(keys.length * 2, this);
  }

  /** As {@link GroupKey} makes them. */
  long[] keys() {
    return keys;
  }

  /** Microseconds; {@link #UNKNOWN} where nothing is known of the case yet. */
  long[] received() {
    return received;
  }

  /** Of reception in the zone of the office, counted from 1970. */
  int[] days() {
    return days;
  }

  /** Numbers in {@link SatkerSets}. */
  int[] satkers() {
    return satkers;
  }

  int[] channels() {
    return channels;
  }

  int[] services() {
    return services;
  }

  int[] statuses() {
    return statuses;
  }
}
