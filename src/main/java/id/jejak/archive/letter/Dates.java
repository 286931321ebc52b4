package id.jejak.archive.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indonesian dates: {@code 12 Januari 2026}, {@code 12-01-2026}, also with a month or digits that were misread. */
final class Dates {
  private static final List<String> MONTHS = List.of("januari", "februari", "maret", "april", "mei", "juni", "juli",
      "agustus", "september", "oktober", "november", "desember");
  private static final List<String> SHORT = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep",
      "okt",
      "nov", "des");
  private static final String DIGIT = "[0-9OolI|SB]";
  private static final Pattern IN_WORDS = Pattern
      .compile("(?<![0-9A-Za-z/])(" + DIGIT + "{1,2})\\s*\\.?\\s+(\\p{L}{3,10})\\.?"
          + "\\s+(" + DIGIT + "{4})(?![0-9A-Za-z])");
  private static final Pattern IN_DIGITS = Pattern
      .compile("(?<![0-9A-Za-z/.-])(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d{2})"
          + "(?![0-9A-Za-z/])");
  private static final int EARLIEST = 1945;
  private static final int LATEST = 2100;

  private Dates() {
  }

  /**
   * A date in a line.
   *
   * @param from where it begins
   * @param asWritten whether no character had to be taken for another
   */
  record Found(LocalDate date, int from, int until, boolean asWritten) {
  }

  /** The first one in a line. */
  static Optional<Found> in(String line) {
    Matcher words = IN_WORDS.matcher(line);
    while (words.find()) {
      Optional<Found> found = inWords(words);
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher digits = IN_DIGITS.matcher(line);
    return digits.find()
        ? date(digits.group(4), Integer.parseInt(digits.group(3)), digits.group(1)).map(date -> new Found(date, digits
            .start(), digits.end(), true))
        : Optional.empty();
  }

  private static Optional<Found> inWords(Matcher words) {
    int month = month(words.group(2).toLowerCase(Locale.ROOT));
    String day = Nearly.digits(words.group(1));
    String year = Nearly.digits(words.group(3));
    boolean asWritten = day.equals(words.group(1)) && year.equals(words.group(3)) && month > 0 && isWritten(words.group(
        2));
    return month == 0
        ? Optional.empty()
        : date(year, month, day).map(date -> new Found(date, words.start(), words.end(), asWritten));
  }

  private static boolean isWritten(String month) {
    String lower = month.toLowerCase(Locale.ROOT);
    return MONTHS.contains(lower) || SHORT.contains(lower) || lower.equals("nopember");
  }

  /** 1 to 12, or 0 when it is none. */
  private static int month(String word) {
    if (word.equals("nopember")) {
      return 11;
    }
    int exact = Math.max(MONTHS.indexOf(word), SHORT.indexOf(word)) + 1;
    if (exact > 0) {
      return exact;
    }
    for (int mistakes = 1; mistakes <= 2; mistakes++) {
      int near = nearest(word.replace("rn", "m"), mistakes);
      if (near != 0) {
        return Math.max(near, 0);
      }
    }
    return 0;
  }

  /** The only month so near; 0 for none, -1 where two are ("Jumi" may be June and July). */
  private static int nearest(String word, int mistakes) {
    int found = 0;
    for (int i = 0; i < MONTHS.size(); i++) {
      String month = MONTHS.get(i);
      if (month.length() > 3 * mistakes && Nearly.is(word, month, mistakes)) {
        if (found > 0) {
          return -1;
        }
        found = i + 1;
      }
    }
    return found;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      int number = Integer.parseInt(year);
      return number < EARLIEST || number > LATEST
          ? Optional.empty()
          : Optional.of(LocalDate.of(number, month, Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
