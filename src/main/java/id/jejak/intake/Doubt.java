package id.jejak.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Whether the database failed to say how a claim ended. Before the next one all claims of the worker are taken back:
 * that work is done twice does no harm, that it is never done would.
 */
final class Doubt {
  private final AtomicBoolean open = new AtomicBoolean();

  /** Asks the database; when it fails there is doubt. */
  <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      open.set(true);
      throw e;
    }
  }

  /** As {@link #ask}. */
  void change(Runnable change) {
    ask(() -> {
      change.run();
      return true;
    });
  }

  /** Takes back what is in doubt, if anything is. */
  void settle(Runnable takeBack) {
    if (open.getAndSet(false)) {
      change(takeBack);
    }
  }
}
