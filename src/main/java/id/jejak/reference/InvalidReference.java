package id.jejak.reference;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Something typed for a value does not have the form it must have; the type names the field. */
public final class InvalidReference extends JejakException {
  InvalidReference(String field) {
    super(ProblemCategory.INVALID, "invalid-reference-" + field);
  }
}
