package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** No such satker in the office of who asks. */
public final class SatkerNotFound extends JejakException {
  SatkerNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "satker-not-found", arguments);
  }
}
