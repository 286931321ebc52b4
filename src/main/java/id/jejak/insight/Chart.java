package id.jejak.insight;

import id.jejak.site.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bars of a period, beside a line for what is compared with it, and the rows that say the same.
 *
 * @param line the points of the line, as SVG writes them; empty for none
 */
record Chart(List<Row> rows, String line) {
  static final int WIDTH = 620;
  static final int HEIGHT = 120;

  Chart {
    rows = List.copyOf(rows);
  }

  /**
   * One bar.
   *
   * @param compared null for nothing
   */
  record Row(String label, long count, @Nullable Long compared, Bars.Bar bar) {
  }

  /**
   * @param compared as many as there are counts, or none
   * @param most the count of a bar as high as the chart; 0 for the highest of all
   */
  static Chart of(List<String> labels, List<Long> counts, List<Long> compared, long most) {
    long top = most > 0
        ? most
        : Stream.concat(counts.stream(), compared.stream()).mapToLong(Long::longValue).max().orElse(1);
    List<Bars.Bar> bars = Bars.of(counts, top, WIDTH, HEIGHT);
    List<Bars.Bar> others = Bars.of(compared, top, WIDTH, HEIGHT);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      rows.add(new Row(labels.get(i), counts.get(i), compared.isEmpty() ? null : compared.get(i), bars.get(i)));
    }
    return new Chart(rows, String.join(" ", others.stream().map(bar -> bar.middle() + "," + bar.top()).toList()));
  }

  public boolean isCompared() {
    return !line.isEmpty();
  }

  /** The row with the highest bar; null where there is none. */
  public @Nullable Row highest() {
    return rows.stream().reduce((one, other) -> other.count() > one.count() ? other : one).orElse(null);
  }

  public String first() {
    return rows.isEmpty() ? "" : rows.getFirst().label();
  }

  public String last() {
    return rows.isEmpty() ? "" : rows.getLast().label();
  }
}
