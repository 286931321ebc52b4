package id.jejak.insight;

import id.jejak.site.Bars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of one kind came, week by week.
 *
 * @param beside what it belongs to, in words; may be empty
 * @param yearBefore in the same weeks of the year before; null where the office has no figures of then
 */
record Trend(String code, String label, String beside, List<Long> weeks, long before, @Nullable Long yearBefore) {
  /** The box of the small bars in a table. */
  static final int WIDTH = 120;
  static final int HEIGHT = 24;

  Trend {
    weeks = List.copyOf(weeks);
  }

  public long cases() {
    return weeks.stream().mapToLong(Long::longValue).sum();
  }

  public Growth growth() {
    return new Growth(cases(), before);
  }

  public List<Bars.Bar> bars() {
    return Bars.of(weeks, weeks.stream().mapToLong(Long::longValue).max().orElse(1), WIDTH, HEIGHT);
  }

  /** The weeks in words, for who does not see the bars. */
  public String said() {
    return String.join(", ", weeks.stream().map(Object::toString).toList());
  }
}
