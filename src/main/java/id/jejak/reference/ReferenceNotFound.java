package id.jejak.reference;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** No such value, or it is one of another office. */
public final class ReferenceNotFound extends JejakException {
  ReferenceNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "reference-not-found", arguments);
  }
}
