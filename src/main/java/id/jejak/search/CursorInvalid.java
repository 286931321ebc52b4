package id.jejak.search;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The cursor was not made for this question, or not by Jejak at all. */
public final class CursorInvalid extends JejakException {
  private static final long serialVersionUID = 1;

  public CursorInvalid() {
    super(ProblemCategory.INVALID, "cursor-invalid");
  }
}
