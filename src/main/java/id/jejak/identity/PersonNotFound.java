package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** No such person in the office of who asks. */
public final class PersonNotFound extends JejakException {
  PersonNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "person-not-found", arguments);
  }
}
