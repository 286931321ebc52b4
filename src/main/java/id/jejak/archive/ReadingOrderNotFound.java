package id.jejak.archive;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** There is no such order to read again for this viewer. */
final class ReadingOrderNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  ReadingOrderNotFound() {
    this(null);
  }

  ReadingOrderNotFound(@Nullable Refusal refusal) {
    super("reading-order-not-found", refusal);
  }
}
