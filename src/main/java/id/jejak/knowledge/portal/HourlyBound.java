package id.jejak.knowledge.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may be done within an hour, in memory alone and of those who came last. */
final class HourlyBound {
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> done = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > CAPACITY;
    }
  };

  HourlyBound(Clock clock) {
    this.clock = clock;
  }

  /** Counts once more under each of these keys; false when one of them had its most, and then nothing is counted. */
  synchronized boolean counts(Map<String, Integer> most) {
    if (most.entrySet().stream().anyMatch(key -> fresh(key.getKey()).size() >= key.getValue())) {
      return false;
    }
    most.keySet().forEach(key -> fresh(key).addLast(clock.instant()));
    return true;
  }

  private Deque<Instant> fresh(String key) {
    Deque<Instant> times = done.computeIfAbsent(key, _ -> new ArrayDeque<>(2));
    Instant start = clock.instant().minus(WITHIN);
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    return times;
  }
}
