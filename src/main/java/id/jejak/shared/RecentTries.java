package id.jejak.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How often something was tried within the last while, by keys, in memory alone. Memory is bounded: the key that was
 * untouched for longest is forgotten first.
 */
public final class RecentTries {
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Duration within;
  private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > CAPACITY;
    }
  };

  /** @param within how long a try counts */
  public RecentTries(Clock clock, Duration within) {
    this.clock = clock;
    this.within = within;
  }

  /**
   * Counts a try under each of these keys.
   *
   * @param most of each key
   * @return false when one of them had its most already; then nothing is counted
   */
  public synchronized boolean counts(Map<String, Integer> most) {
    if (most.entrySet().stream().anyMatch(key -> fresh(key.getKey()).size() >= key.getValue())) {
      return false;
    }
    most.keySet().forEach(key -> fresh(key).addLast(clock.instant()));
    return true;
  }

  /** Takes the last try of each of these keys back. */
  public synchronized void takeBack(Collection<String> keys) {
    keys.forEach(key -> fresh(key).pollLast());
  }

  /** Lets go of all tries of a key. */
  public synchronized void forget(String key) {
    tries.remove(key);
  }

  /** Whether one of these keys has had its most. */
  public synchronized boolean isSpent(Predicate<String> keys, int most) {
    Instant start = clock.instant().minus(within);
    return tries.entrySet().stream().anyMatch(key -> keys.test(key.getKey()) && key.getValue().stream().filter(
        time -> time.isAfter(start)).count() >= most);
  }

  private Deque<Instant> fresh(String key) {
    Deque<Instant> times = tries.computeIfAbsent(key, _ -> new ArrayDeque<>(2));
    Instant start = clock.instant().minus(within);
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    return times;
  }
}
