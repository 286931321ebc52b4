package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** There is no such import of hand-ins for this viewer. */
final class HandInNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  HandInNotFound(@Nullable Refusal refusal) {
    super("hand-in-not-found", refusal);
  }
}
