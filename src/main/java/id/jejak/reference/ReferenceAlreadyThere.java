package id.jejak.reference;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The list has this code, or the office this holiday, already. */
public final class ReferenceAlreadyThere extends JejakException {
  ReferenceAlreadyThere(Object... arguments) {
    super(ProblemCategory.CONFLICT, "reference-already-there", arguments);
  }
}
