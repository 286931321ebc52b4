package id.jejak.identity;

import id.jejak.shared.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Whether a change was decided on what is there. */
final class Seen {
  private Seen() {
  }

  /**
   * Compares; to be called under the lock that the change holds.
   *
   * @param match as {@code If-Match} came
   * @throws InvalidEntry when it names nothing
   * @throws OptimisticLockingFailureException when it names what is no longer there
   */
  static void check(@Nullable String match, String present) {
    String tag = IfMatch.tag(match);
    if (tag.isEmpty()) {
      throw new InvalidEntry("version");
    }
    if (!tag.equals(present)) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }
}
