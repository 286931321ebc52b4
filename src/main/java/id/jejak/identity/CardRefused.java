package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A rule about cards that stands in the way; the type says which. */
public final class CardRefused extends JejakException {
  private CardRefused(String type, Object... arguments) {
    super(ProblemCategory.CONFLICT, type, arguments);
  }

  static CardRefused limit(int most) {
    return new CardRefused("card-limit", most);
  }

  static CardRefused satkerClosed() {
    return new CardRefused("card-satker-closed");
  }

  /** The card is not in a state from which this can be done. */
  static CardRefused state() {
    return new CardRefused("card-state");
  }
}
