package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That documents be read again, worked off in pieces, newest first. Only what was there when it was given belongs to it.
 *
 * @param owner who gave it, with the rights of that moment
 * @param total documents when it was given
 * @param taken of them, those that were put into the queue
 * @param after place of the last document that it came to
 * @param endedAt null while it runs
 */
record ReadingOrder(UUID id, Viewer owner, LedgerFilter wanted, State state, long total, long taken,
    LedgerList.After after, Instant givenAt, @Nullable Instant endedAt) {
  /** How far it is. */
  enum State {
    RUNNING,
    /** It came to its end. */
    DONE,
    /** Somebody stopped it; what was put into the queue before is read. */
    STOPPED
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}
