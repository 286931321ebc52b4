package id.jejak.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads who is looking, and remembers it for a moment: a page asks for it with each of its parts. */
@Component
class Viewers {
  private static final Duration REMEMBERED = Duration.ofSeconds(3);
  private static final int CAPACITY = 2_000;

  /** A viewer and the password at the time, so that a session begun with an older one ends. */
  record Known(Viewer viewer, int passwordSerial) {
  }

  private record Remembered(Optional<Known> known, Instant until) {
  }

  private final PersonRows rows;
  private final SignInCheck check;
  private final Clock clock;
  private final Map<UUID, Remembered> remembered = Collections
      .synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Remembered> eldest) {
          return size() > CAPACITY;
        }
      });

  Viewers(PersonRows rows, SignInCheck check, Clock clock) {
    this.rows = rows;
    this.check = check;
    this.clock = clock;
  }

  Optional<Viewer> find(UUID personId) {
    return known(personId).map(Known::viewer);
  }

  Optional<Known> known(UUID personId) {
    Instant now = clock.instant();
    Remembered last = remembered.get(personId);
    if (last != null && now.isBefore(last.until())) {
      return last.known();
    }
    Optional<Known> known = rows.findById(personId).filter(row -> check.lets(row.person()))
        .map(row -> new Known(row.viewer(), row.passwordSerial()));
    remembered.put(personId, new Remembered(known, now.plus(REMEMBERED)));
    return known;
  }

  /** Reads the person anew from the next request on, and once more after the change under way is committed. */
  void forget(UUID personId) {
    remembered.remove(personId);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          remembered.remove(personId);
        }
      });
    }
  }
}
