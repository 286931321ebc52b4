package id.jejak.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that are looked at, both ends included, in weeks that end as the period does; the first may be shorter. */
record Period(LocalDate first, LocalDate last) {
  static final int WEEK = 7;
  /** So many weeks, that the days of the week are the same ones. */
  private static final int YEAR = 52 * WEEK;

  static Period until(LocalDate last, int days) {
    return new Period(last.minusDays(days - 1L), last);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** As many days just before. */
  public Period before() {
    return until(first.minusDays(1), days());
  }

  /** The same weeks of the year before. */
  public Period yearBefore() {
    return new Period(first.minusDays(YEAR), last.minusDays(YEAR));
  }

  public int weeks() {
    return (days() + WEEK - 1) / WEEK;
  }

  /** A week of it, counted from 0. */
  Period week(int number) {
    LocalDate end = last.minusDays((long) WEEK * (weeks() - 1 - number));
    LocalDate begin = end.minusDays(WEEK - 1L);
    return new Period(begin.isBefore(first) ? first : begin, end);
  }
}
