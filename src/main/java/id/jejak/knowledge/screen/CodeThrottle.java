package id.jejak.knowledge.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes: from one address, and from all. A try counts before it is judged, and a right code takes it back: an
 * office has one address for all its phones. Whoever scans needs no code, so that nobody can be locked out by others.
 */
@Component
class CodeThrottle {
  static final int ONE_ADDRESS = 10;
  static final int ALL = 300;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > CAPACITY;
    }
  };

  CodeThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts a try; false when it must not be judged. */
  synchronized boolean mayTry(String address) {
    Deque<Instant> here = fresh(tries.computeIfAbsent(address, _ -> new ArrayDeque<>(2)));
    if (here.size() >= ONE_ADDRESS || fresh(all).size() >= ALL) {
      return false;
    }
    here.addLast(clock.instant());
    all.addLast(clock.instant());
    return true;
  }

  /** The code was right. */
  synchronized void succeeded(String address) {
    fresh(tries.computeIfAbsent(address, _ -> new ArrayDeque<>(2))).pollLast();
    all.pollLast();
  }

  private Deque<Instant> fresh(Deque<Instant> times) {
    Instant start = clock.instant().minus(WITHIN);
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    return times;
  }
}
