package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** An office, satker or person with this number is there already. */
public final class AlreadyThere extends JejakException {
  AlreadyThere(Object... arguments) {
    super(ProblemCategory.CONFLICT, "already-there", arguments);
  }
}
