package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Something typed into a form does not have the form it must have. */
public final class InvalidEntry extends JejakException {
  InvalidEntry(Object... arguments) {
    super(ProblemCategory.INVALID, "invalid-entry", arguments);
  }
}
