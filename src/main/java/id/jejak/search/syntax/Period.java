package id.jejak.search.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year, as Indonesians type it: 31-12-2025, 31/12/2025, 31.12.2025, 2025-12-31, 12-2025, 2025-12,
 * 2025.
 *
 * @param last inclusive
 */
public record Period(LocalDate first, LocalDate last) {
  private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:[-\\u2010-\\u2015](\\d{4}))?");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Empty for what is none, and for a day that the calendar does not have. */
  public static Optional<Period> of(String typed) {
    Matcher dayFirst = DAY_FIRST.matcher(typed);
    if (dayFirst.matches()) {
      return of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(typed);
    return yearFirst.matches()
        ? of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
        : Optional.empty();
  }

  /** 2025, or 2024-2025 in either order, between 1900 and 2100. */
  public static Optional<Period> ofYears(String typed) {
    Matcher years = YEARS.matcher(typed);
    if (!years.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(years.group(1));
    int other = years.group(2) == null ? one : Integer.parseInt(years.group(2));
    return isYear(one) && isYear(other)
        ? Optional.of(new Period(LocalDate.of(Math.min(one, other), 1, 1), LocalDate.of(Math.max(one, other), 12, 31)))
        : Optional.empty();
  }

  private static Optional<Period> of(String year, @Nullable String month,
      @Nullable String day) {
    int number = Integer.parseInt(year);
    if (!isYear(number)) {
      return Optional.empty();
    }
    try {
      if (month == null) {
        return Optional.of(new Period(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)));
      }
      YearMonth whole = YearMonth.of(number, Integer.parseInt(month));
      LocalDate first = whole.atDay(day == null ? 1 : Integer.parseInt(day));
      return Optional.of(new Period(first, day == null ? whole.atEndOfMonth() : first));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }
}
