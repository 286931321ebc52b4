package id.jejak.search;

import id.jejak.search.Understood.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which what is found was received, both included; null for no bound. */
record Bounds(@Nullable LocalDate from, @Nullable LocalDate until) {
  static Bounds of(List<Filter> filters) {
    Bounds bounds = new Bounds(null, null);
    for (Filter filter : filters) {
      if (filter instanceof Filter.Before before) {
        bounds = bounds.and(null, before.period().first().minusDays(1));
      } else if (filter instanceof Filter.After after) {
        bounds = bounds.and(after.period().last().plusDays(1), null);
      }
    }
    return bounds;
  }

  /** What lies within these bounds too. */
  Bounds and(@Nullable LocalDate otherFrom, @Nullable LocalDate otherUntil) {
    return new Bounds(from == null || (otherFrom != null && otherFrom.isAfter(from)) ? otherFrom : from,
        until == null || (otherUntil != null && otherUntil.isBefore(until)) ? otherUntil : until);
  }

  boolean isEmpty() {
    return from != null && until != null && from.isAfter(until);
  }
}
