package id.jejak.interaction;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** There is no such interaction for this viewer. */
public final class InteractionNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  /** There is none at all. */
  public InteractionNotFound() {
    this(null);
  }

  /** There is one, and the viewer was refused it. */
  public InteractionNotFound(@Nullable Refusal refusal) {
    super("interaction-not-found", refusal);
  }
}
