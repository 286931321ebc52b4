package id.jejak.search.syntax;

/**
 * One piece of what was typed.
 *
 * @param name of a filter, in small letters; empty for others
 * @param value without marks: a word, the words of a phrase, what stands after the colon of a filter
 * @param excluded whether a minus stands before it
 * @param from place in the text, marks included
 */
public record Term(Kind kind, String name, String value, boolean excluded, int from, int until) {
  /** What a piece is; from {@link #LONE_OR} on what asks for nothing. */
  public enum Kind {
    WORD, PHRASE,
    /** A filter by its name and value. */
    FILTER,
    /** Looks like a filter of a name that there is not. */
    UNKNOWN_FILTER,
    /** The name of a filter with nothing after its colon. */
    EMPTY_FILTER,
    /** A word with a star that is not the end of a number. */
    WORD_WITH_STAR,
    /** Between two words or phrases. */
    OR,
    /** Between two filters of one name, which add up anyhow. */
    OR_OF_FILTERS, LONE_OR, LONE_MINUS, LONE_STAR, LONE_QUOTE
  }

  Term as(Kind other) {
    return new Term(other, name, value, excluded, from, until);
  }

  /** Whether it may stand beside an OR. */
  boolean isSought() {
    return !excluded && switch (kind) {
      case WORD, PHRASE, UNKNOWN_FILTER, WORD_WITH_STAR -> value.codePoints().anyMatch(Character::isLetterOrDigit);
      case FILTER, EMPTY_FILTER, OR, OR_OF_FILTERS, LONE_OR, LONE_MINUS, LONE_STAR, LONE_QUOTE -> false;
    };
  }
}
