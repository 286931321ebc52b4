package id.jejak.knowledge.screen;

import id.jejak.shared.RecentTries;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
  private static final String EVERYWHERE = "everywhere";

  private final RecentTries tries;

  CodeThrottle(Clock clock) {
    tries = new RecentTries(clock, WITHIN);
  }

  /** Counts a try; false when it must not be judged. */
  boolean mayTry(String address) {
    return tries.counts(Map.of(from(address), ONE_ADDRESS, EVERYWHERE, ALL));
  }

  /** The code was right. */
  void succeeded(String address) {
    tries.takeBack(List.of(from(address), EVERYWHERE));
  }

  private static String from(String address) {
    return "from " + address;
  }
}
