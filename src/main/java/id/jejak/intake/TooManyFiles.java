package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** More files came with one message than were said to be allowed. */
public final class TooManyFiles extends JejakException {
  private static final long serialVersionUID = 1;

  public TooManyFiles(int most) {
    super(ProblemCategory.TOO_LARGE, "too-many-files", most);
  }
}
