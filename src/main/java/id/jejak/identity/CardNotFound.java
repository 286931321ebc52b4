package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** No such card, or it is one of another office. */
public final class CardNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  CardNotFound() {
    this(null);
  }

  CardNotFound(@Nullable Refusal refusal) {
    super("card-not-found", refusal);
  }
}
