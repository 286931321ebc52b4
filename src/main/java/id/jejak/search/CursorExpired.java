package id.jejak.search;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The index generation that a cursor names is gone; the search has to begin anew. */
public final class CursorExpired extends JejakException {
  private static final long serialVersionUID = 1;

  public CursorExpired() {
    super(ProblemCategory.INVALID, "cursor-expired");
  }
}
