package id.jejak.archive.letter;

import id.jejak.archive.letter.Fact.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of letters as offices write them: {@code S-810/KPN.0301/2026}, {@code W3.U5/12/KU.01/1/2026},
 * {@code 62 TAHUN 2023}. Ministries have forms of their own; what has strokes and a year is one.
 */
final class LetterNumbers {
  private static final Pattern LETTER_NUMBER = Pattern
      .compile("^([A-Z]{1,6}[-. ]?)?[0-9]{1,6}[A-Za-z]?(?:\\.[0-9A-Za-z]+)?"
          + "(?:/[A-Za-z0-9._-]+){1,7}/(?:19|20)[0-9]{2}$");
  private static final Pattern NEW_NUMBER = Pattern.compile(
      "^(?:[A-Z]{1,6}[- ]?)?[0-9]{1,5}\\s+TAHUN\\s+(?:19|20)[0-9]{2}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern AS_FAR_AS_YEAR = Pattern
      .compile("^(.*?[\\s/j|-](?:19|20|2O)[0-9OolSB]{2})(?:[\\s,.;].*)?$");
  private static final Pattern TAKEN_FOR_SLASH = Pattern.compile("(?<=[0-9A-Za-z.])[j|](?=[A-Z0-9lO])");
  private static final Pattern TAKEN_FOR_DIGITS = Pattern.compile("(?<=^|/|-)[0-9lIOSB]+(?=/|$)");
  private static final Pattern LOOSE_NUMBER = Pattern
      .compile("^[A-Z0-9][A-Za-z0-9.\\- ]{0,20}/[A-Za-z0-9./\\-]{3,60}$");

  private LetterNumbers() {
  }

  /** The number on a line that is labelled so. */
  static Optional<Fact> of(Line line) {
    String value = line.value();
    int date = Dates.in(value).map(Dates.Found::from).orElse(value.length());
    // A place before the date on the same line stands apart from the number.
    String written = asFarAsYear(value.substring(0, date).split("\\s{3,}|\\t", 2)[0].strip());
    if (NEW_NUMBER.matcher(written).find()) {
      return Optional.of(LetterReader.fact(Kind.NUMBER, written.replaceAll("\\s+", " "), line, 92));
    }
    String close = written.replaceAll("\\s*([/-])\\s*", "$1").replaceAll("[.,;]+$", "");
    if (LETTER_NUMBER.matcher(close).matches()) {
      return Optional.of(LetterReader.fact(Kind.NUMBER, close, line, close.equals(written) ? 96 : 90));
    }
    String mended = mended(close);
    if (LETTER_NUMBER.matcher(mended).matches()) {
      return Optional.of(LetterReader.fact(Kind.NUMBER, mended, line, 75));
    }
    return LOOSE_NUMBER.matcher(close).matches()
        ? Optional.of(LetterReader.fact(Kind.NUMBER, close, line, 60))
        : Optional.empty();
  }

  private static String asFarAsYear(String number) {
    Matcher year = AS_FAR_AS_YEAR.matcher(number);
    return year.matches() ? year.group(1) : number;
  }

  /** With what recognition took for letters turned back: strokes between its parts, and digits within them. */
  private static String mended(String number) {
    String parts = TAKEN_FOR_SLASH.matcher(number.replaceAll("\\s+", "")).replaceAll("/");
    return TAKEN_FOR_DIGITS.matcher(parts).replaceAll(digits -> Nearly.digits(digits.group()));
  }
}
