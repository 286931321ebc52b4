package id.jejak.search;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** What holds the index does not answer; the archive itself goes on, and trying again later is right. */
public final class SearchUnavailable extends JejakException {
  private static final long serialVersionUID = 1;

  /** @param cause whose message says what to do */
  public SearchUnavailable(Throwable cause) {
    super(ProblemCategory.UNAVAILABLE, "search-unavailable", cause);
  }
}
