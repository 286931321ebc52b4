package id.jejak.site;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A body of JSON that is longer than any that means something. */
final class BodyTooLarge extends JejakException {
  private static final long serialVersionUID = 1;

  BodyTooLarge(long limitBytes) {
    super(ProblemCategory.TOO_LARGE, "body-too-large", limitBytes);
  }
}
