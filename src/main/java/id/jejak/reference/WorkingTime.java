package id.jejak.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * The clock of one office: it runs while the office is open and stands still else. A picture of one moment: ask
 * {@link WorkingTimes} anew rather than keeping it.
 *
 * <p>
 * A clock that pauses: {@code allowed = between(start, plus(start, norm))}, and it is due at
 * {@code plus(start, allowed.plus(paused))}, where {@code paused} is the sum of {@code between(from, until)}.
 */
public final class WorkingTime {
  private static final int LOOK_AHEAD_DAYS = 4_000;

  private final ZoneId zone;
  private final Function<LocalDate, List<OpenSpan>> open;

  /**
   * A clock.
   *
   * @param open when the office is open on a day, in order and apart from each other; empty on a holiday
   */
  public WorkingTime(ZoneId zone, Function<LocalDate, List<OpenSpan>> open) {
    this.zone = zone;
    this.open = open;
  }

  /**
   * When a standard that starts at {@code start} is over. A start while the office is closed counts from its opening.
   *
   * @throws IllegalArgumentException for a standard that is due by period
   */
  public Instant plus(Instant start, Norm norm) {
    return switch (norm.unit()) {
      case WORKING_HOURS -> plus(start, Duration.ofHours(norm.amount()));
      case WORKING_DAYS -> plusDays(start, norm.amount());
      case BY_PERIOD -> throw new IllegalArgumentException("a standard by period has no time of its own");
    };
  }

  /**
   * The moment by which the office was open for {@code working} since {@code start}; the next open moment for zero.
   *
   * @throws IllegalArgumentException when negative
   */
  public Instant plus(Instant start, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("time runs forward");
    }
    Duration rest = working;
    LocalDate first = dayOf(start);
    for (LocalDate day = first; day.isBefore(first.plusDays(LOOK_AHEAD_DAYS)); day = day.plusDays(1)) {
      for (OpenSpan span : open.apply(day)) {
        Instant from = later(start, at(day, span.from()));
        Duration length = Duration.between(from, at(day, span.until()));
        if (length.isPositive()) {
          if (rest.compareTo(length) <= 0) {
            return from.plus(rest);
          }
          rest = rest.minus(length);
        }
      }
    }
    throw neverOpen();
  }

  private Instant plusDays(Instant start, int count) {
    Instant opening = plus(start, Duration.ZERO);
    LocalTime time = LocalTime.ofInstant(opening, zone);
    int left = count;
    LocalDate first = dayOf(opening);
    for (LocalDate day = first.plusDays(1); day.isBefore(first.plusDays(LOOK_AHEAD_DAYS)); day = day.plusDays(1)) {
      List<OpenSpan> spans = open.apply(day);
      left -= spans.isEmpty() ? 0 : 1;
      if (left == 0) {
        return at(day, within(spans, time));
      }
    }
    throw neverOpen();
  }

  /** The time itself while open, else the next opening of the day, else its close. */
  private static LocalTime within(List<OpenSpan> spans, LocalTime time) {
    for (OpenSpan span : spans) {
      if (!time.isAfter(span.until())) {
        return time.isBefore(span.from()) ? span.from() : time;
      }
    }
    return spans.getLast().until();
  }

  /** How long the office was open from one moment to another; negative when the second is the earlier one. */
  public Duration between(Instant from, Instant until) {
    if (until.isBefore(from)) {
      return between(until, from).negated();
    }
    Duration sum = Duration.ZERO;
    LocalDate last = dayOf(until);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (OpenSpan span : open.apply(day)) {
        Instant begin = later(from, at(day, span.from()));
        Instant close = at(day, span.until());
        Duration part = Duration.between(begin, close.isBefore(until) ? close : until);
        sum = part.isPositive() ? sum.plus(part) : sum;
      }
    }
    return sum;
  }

  /** Whether the clock runs at this moment. */
  public boolean isOpen(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, zone);
    return open.apply(dayOf(moment)).stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span
        .until()));
  }

  private LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static IllegalStateException neverOpen() {
    return new IllegalStateException("the office is not open within ten years");
  }
}
