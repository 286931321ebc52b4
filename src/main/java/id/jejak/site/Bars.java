package id.jejak.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts as bars of equal width, side by side in a box; words and links are given by who draws them. */
public final class Bars {
  /** As high as the smallest count is drawn, so that it is seen. */
  private static final int LEAST = 2;
  private static final double PART = 0.8;

  private Bars() {
  }

  /**
   * One bar.
   *
   * @param left of its place, as SVG writes numbers
   * @param middle of the bar
   * @param place how wide its place is; the bar itself takes {@code width} of it
   * @param top of the bar, counted from the top of the box
   */
  public record Bar(String left, String middle, String place, String width, int top, int height) {
  }

  /** @param most the count of a bar as high as the box */
  public static List<Bar> of(List<Long> counts, long most, int width, int height) {
    double place = (double) width / Math.max(1, counts.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      int high = count == 0 ? 0 : (int) Math.max(LEAST, Math.round(1.0 * height * count / Math.max(1, most)));
      bars.add(new Bar(number(i * place), number((i + PART / 2) * place), number(place), number(place * PART), height
          - high, high));
    }
    return bars;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
