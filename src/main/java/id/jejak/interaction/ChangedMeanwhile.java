package id.jejak.interaction;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Somebody else changed the interaction after it was shown. */
public final class ChangedMeanwhile extends JejakException {
  private static final long serialVersionUID = 1;

  public ChangedMeanwhile() {
    super(ProblemCategory.CONFLICT, "interaction-changed-meanwhile");
  }
}
