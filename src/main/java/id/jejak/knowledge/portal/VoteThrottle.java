package id.jejak.knowledge.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one address may judge, in memory alone: an office has one address for all its people, so that some of them
 * may judge the same answer, and many different ones.
 */
@Component
class VoteThrottle {
  static final int ONE_ANSWER = 5;
  static final int ALL_ANSWERS = 30;
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int CAPACITY = 20_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> votes = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > CAPACITY;
    }
  };

  VoteThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts a vote; false when it must not be taken. */
  synchronized boolean mayVote(String address, int number) {
    Deque<Instant> all = fresh(address);
    Deque<Instant> one = fresh(address + " " + number);
    if (all.size() >= ALL_ANSWERS || one.size() >= ONE_ANSWER) {
      return false;
    }
    all.addLast(clock.instant());
    one.addLast(clock.instant());
    return true;
  }

  private Deque<Instant> fresh(String key) {
    Deque<Instant> times = votes.computeIfAbsent(key, _ -> new ArrayDeque<>(2));
    Instant start = clock.instant().minus(WITHIN);
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    return times;
  }
}
