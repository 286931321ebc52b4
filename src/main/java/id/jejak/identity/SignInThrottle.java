package id.jejak.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: per number and address, per number from everywhere (ten times as many, so that a stranger
 * cannot easily lock somebody out), and per address. A try counts before it is judged, so that many at once do not slip
 * through; a right password takes it back. Memory is bounded: the longest untouched is forgotten first.
 */
@Component
class SignInThrottle {
  private static final int CAPACITY = 20_000;
  private static final int FROM_EVERYWHERE = 10;

  private final Clock clock;
  private final Duration window;
  private final int perLogin;
  private final int perAddress;
  private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > CAPACITY;
    }
  };

  SignInThrottle(IdentityProperties properties, Clock clock) {
    this.clock = clock;
    this.window = properties.throttleWindow();
    this.perLogin = properties.triesPerLogin();
    this.perAddress = properties.triesPerAddress();
  }

  /** Counts a try; false when it must not be judged. */
  synchronized boolean mayTry(String login, String address) {
    Instant now = clock.instant();
    Deque<Instant> here = fresh("h " + login + " " + address, now);
    Deque<Instant> everywhere = fresh("l " + login, now);
    Deque<Instant> fromAddress = fresh("a " + address, now);
    if (here.size() >= perLogin || everywhere.size() >= perLogin * FROM_EVERYWHERE
        || fromAddress.size() >= perAddress) {
      return false;
    }
    here.addLast(now);
    everywhere.addLast(now);
    fromAddress.addLast(now);
    return true;
  }

  /** The password was right: the number starts anew here, and the address gets its try back. */
  synchronized void succeeded(String login, String address) {
    tries.remove("h " + login + " " + address);
    fresh("l " + login, clock.instant()).pollLast();
    fresh("a " + address, clock.instant()).pollLast();
  }

  /** Whether a number is held now, from one address or from everywhere. */
  synchronized boolean isThrottled(String login) {
    Instant start = clock.instant().minus(window);
    String here = "h " + login + " ";
    return tries.entrySet().stream()
        .anyMatch(entry -> (entry.getKey().startsWith(here) && held(entry.getValue(), start, perLogin))
            || (entry.getKey().equals("l " + login) && held(entry.getValue(), start, perLogin * FROM_EVERYWHERE)));
  }

  private static boolean held(Deque<Instant> times, Instant start, int most) {
    return times.stream().filter(time -> time.isAfter(start)).count() >= most;
  }

  private Deque<Instant> fresh(String key, Instant now) {
    Deque<Instant> times = tries.computeIfAbsent(key, ignored -> new ArrayDeque<>(2));
    Instant start = now.minus(window);
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    return times;
  }
}
