package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Something typed into a form does not have the form it must have; the type names the field. */
public final class InvalidEntry extends JejakException {
  InvalidEntry(String field) {
    super(ProblemCategory.INVALID, "invalid-" + field);
  }
}
