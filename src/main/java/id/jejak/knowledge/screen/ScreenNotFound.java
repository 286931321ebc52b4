package id.jejak.knowledge.screen;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Nothing is shown at this address: it is over, was guessed, or is not for who asks. */
final class ScreenNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  ScreenNotFound(@Nullable Refusal refusal) {
    super("screen-not-found", refusal);
  }
}
