package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** No such office. */
public final class OfficeNotFound extends JejakException {
  OfficeNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "office-not-found", arguments);
  }
}
