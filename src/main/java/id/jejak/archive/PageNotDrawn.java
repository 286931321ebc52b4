package id.jejak.archive;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The page is there, and cannot be shown as a picture: its text and the original can be had all the same. */
final class PageNotDrawn extends JejakException {
  private static final long serialVersionUID = 1;

  PageNotDrawn() {
    super(ProblemCategory.NOT_FOUND, "page-not-drawn");
  }
}
