package id.jejak.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What takes long to count, kept for a while for each who may see the same. What is counted quickly is counted anew each
 * time. What has grown old is shown once more while it is counted again beside, so that nobody waits for it twice.
 */
final class Kept<K, V> {
  private static final Duration QUICK = Duration.ofMillis(100);
  private static final int TIMES_AS_LONG = 20;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration TOO_OLD = Duration.ofMinutes(10);
  private static final int MOST = 100;

  private final Clock clock;
  private final Set<K> beingCounted = new HashSet<>();
  private final Map<K, Counted<V>> kept = new LinkedHashMap<>(16, .75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Counted<V>> eldest) {
      return size() > MOST;
    }
  };

  Kept(Clock clock) {
    this.clock = clock;
  }

  /** A value, and when it was counted. */
  record Counted<V>(V value, Instant at, Duration took) {
    private Instant goodUntil() {
      Duration life = took.multipliedBy(TIMES_AS_LONG);
      return at.plus(life.compareTo(LONGEST) > 0 ? LONGEST : life);
    }

    boolean isOfBefore() {
      return took.compareTo(QUICK) > 0;
    }
  }

  Counted<V> get(K key, Supplier<V> count) {
    Instant now = clock.instant();
    Counted<V> known;
    synchronized (kept) {
      known = kept.get(key);
      if (known == null || known.at().plus(TOO_OLD).isBefore(now)) {
        known = null;
      } else if (known.goodUntil().isBefore(now) && beingCounted.add(key)) {
        Thread.ofVirtual().name("ledger-count").start(() -> countBeside(key, count));
      }
    }
    return known == null ? count(key, count) : known;
  }

  private void countBeside(K key, Supplier<V> count) {
    try {
      count(key, count);
    } finally {
      synchronized (kept) {
        beingCounted.remove(key);
      }
    }
  }

  private Counted<V> count(K key, Supplier<V> count) {
    long begun = System.nanoTime();
    Counted<V> counted = new Counted<>(count.get(), clock.instant(), Duration.ofNanos(System.nanoTime() - begun));
    synchronized (kept) {
      if (counted.isOfBefore()) {
        kept.put(key, counted);
      } else {
        kept.remove(key);
      }
    }
    return counted;
  }
}
