package id.jejak.shared;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Does what has a key that a unique index guards. Of two that do the same at the same moment the database lets one
 * through; the other looks again and finds what the first has made.
 */
public final class Once {
  private static final int TRIES = 5;

  private Once() {
  }

  /**
   * @param work a transaction of its own, which looks for its key before it makes anything. When it refuses with a
   *        conflict it is asked once more: the one in its way may have come between its look and its deed.
   */
  public static <T> T done(Supplier<T> work) {
    boolean refused = false;
    for (int tried = 1;; tried++) {
      try {
        return work.get();
      } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
        if (tried >= TRIES) {
          throw e;
        }
      } catch (JejakException e) {
        if (refused || e.category() != ProblemCategory.CONFLICT) {
          throw e;
        }
        refused = true;
      }
    }
  }
}
