package id.jejak.interaction;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** There is no such interaction for this viewer. */
public final class InteractionNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  public InteractionNotFound() {
    super(ProblemCategory.NOT_FOUND, "interaction-not-found");
  }
}
