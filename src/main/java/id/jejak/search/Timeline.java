package id.jejak.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Interactions by when they were received, in days of their office: in as many bars as can be looked at.
 *
 * @param bars one after the other without a gap, also where nothing was received; empty when nothing was found
 */
public record Timeline(Unit unit, List<Bar> bars) {
  /** No interaction at all. */
  public static final Timeline EMPTY = new Timeline(Unit.DAY, List.of());
  private static final int MOST_DAYS = 62;
  private static final int MOST_MONTHS = 48;
  private static final int MOST_YEARS = 100;

  public Timeline {
    bars = List.copyOf(bars);
  }

  /** What one bar stands for. */
  public enum Unit {
    DAY, MONTH, YEAR
  }

  /** @param last included */
  public record Bar(LocalDate first, LocalDate last, long interactions) {
  }

  /** @param days with at least one interaction; those more than a hundred years before the last are left out */
  public static Timeline of(NavigableMap<LocalDate, Long> days) {
    if (days.isEmpty()) {
      return EMPTY;
    }
    LocalDate last = days.lastKey();
    LocalDate bound = last.minusYears(MOST_YEARS - 1);
    LocalDate first = days.ceilingKey(bound) == null ? last : days.ceilingKey(bound);
    Unit unit = unit(first, last);
    List<Bar> bars = new ArrayList<>();
    for (LocalDate at = start(unit, first); !at.isAfter(last); at = next(unit, at)) {
      LocalDate end = next(unit, at).minusDays(1);
      bars.add(new Bar(at, end, days.subMap(at, true, end, true).values().stream().mapToLong(Long::longValue).sum()));
    }
    return new Timeline(unit, bars);
  }

  private static Unit unit(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
      return Unit.DAY;
    }
    return ChronoUnit.MONTHS.between(start(Unit.MONTH, first), last) < MOST_MONTHS ? Unit.MONTH : Unit.YEAR;
  }

  private static LocalDate start(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY -> day;
      case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
      case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
    };
  }

  private static LocalDate next(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY -> day.plusDays(1);
      case MONTH -> day.plusMonths(1);
      case YEAR -> day.plusYears(1);
    };
  }
}
