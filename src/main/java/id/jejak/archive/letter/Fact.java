package id.jejak.archive.letter;

/**
 * Something that a letter says of itself, as a proposal for a person.
 *
 * @param value as it is to be kept: a date as {@code 2026-01-12}, an amount or a count in digits, else the words
 * @param page from 1
 * @param line on which it stands, as it was read; at most 200 characters
 * @param confidence 0 to 100: what share of such proposals is right, roughly
 */
public record Fact(Kind kind, String value, int page, String line, int confidence) {
  private static final int LONGEST = 200;

  public Fact {
    line = line.strip();
    line = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /** What is said. */
  public enum Kind {
    NUMBER, DATE, SUBJECT, SENDER, RECIPIENT, ATTACHMENTS, AMOUNT
  }
}
