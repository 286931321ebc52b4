package id.jejak.search.identifier;

/**
 * A run of letters, or of digits without what scans make of them.
 *
 * @param text as written; of digits, with O and l read as 0 and 1
 * @param from place in the text
 */
record Piece(String text, boolean number, int from, int until, Gap before) {
  /** What stands before a piece. */
  enum Gap {
    NONE, JOIN, BLANK, BREAK
  }

  boolean isTight() {
    return before == Gap.NONE || before == Gap.JOIN;
  }

  boolean beginsToken() {
    return before != Gap.NONE;
  }

  /** Digits without leading zeros. */
  String unpadded() {
    int at = 0;
    while (at < text.length() - 1 && text.charAt(at) == '0') {
      at++;
    }
    return text.substring(at);
  }
}
