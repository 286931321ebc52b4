package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** No such card, or it is one of another office. */
public final class CardNotFound extends JejakException {
  CardNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "card-not-found", arguments);
  }
}
