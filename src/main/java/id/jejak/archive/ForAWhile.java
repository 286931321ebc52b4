package id.jejak.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Things that did not go well are left alone for a while. The oldest are forgotten when there are too many. */
final class ForAWhile {
  private static final int MOST = 1_000;

  private final Duration length;
  private final Clock clock;
  private final Map<String, Instant> since = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > MOST;
    }
  };

  ForAWhile(Duration length, Clock clock) {
    this.length = length;
    this.clock = clock;
  }

  synchronized void note(String what) {
    since.remove(what);
    since.put(what, clock.instant());
  }

  synchronized boolean isNoted(String what) {
    Instant noted = since.get(what);
    if (noted != null && !noted.plus(length).isAfter(clock.instant())) {
      since.remove(what);
      return false;
    }
    return noted != null;
  }
}
