package id.jejak.search;

import id.jejak.search.Timeline.Bar;
import id.jejak.site.Bars;
import id.jejak.site.Words;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a timeline as they are drawn: in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param wider the address of the list of all days; null when it is of all
 */
record TimelinePanel(List<Drawn> bars, String first, String last, @Nullable String wider) {
  static final int WIDTH = 620;
  static final int HEIGHT = 64;

  /**
   * @param left of the place of the bar, as wide as all others
   * @param top of the bar itself
   * @param label the day, month or year in words
   * @param count in words; empty when nothing was received
   * @param address the list of what was received then
   */
  public record Drawn(String left, String width, String place, int top, int height, String label, String count,
      String from, String until, String address) {
    /** What is told of it where the pointer rests. */
    public String title() {
      return label + ": " + (count.isEmpty() ? "0" : count);
    }
  }

  static TimelinePanel of(Timeline timeline, SearchForm form, Words words, Locale locale) {
    List<Bar> bars = timeline.bars();
    long most = bars.stream().mapToLong(Bar::interactions).max().orElse(1);
    List<Bars.Bar> boxes = Bars.of(bars.stream().map(Bar::interactions).toList(), most, WIDTH, HEIGHT);
    DateTimeFormatter label = label(timeline.unit(), locale);
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      Bars.Bar box = boxes.get(i);
      drawn.add(new Drawn(box.left(), box.width(), box.place(), box.top(), box.height(), label.format(bar.first()), bar
          .interactions() == 0 ? "" : words.number(bar.interactions()), bar.first().toString(), bar.last().toString(),
          form.between(bar.first(), bar.last()).address()));
    }
    return new TimelinePanel(drawn, drawn.isEmpty() ? "" : drawn.getFirst().label(), drawn.isEmpty()
        ? ""
        : drawn.getLast().label(),
        form.dari() == null && form.sampai() == null ? null : form.between(null, null).address());
  }

  private static DateTimeFormatter label(Timeline.Unit unit, Locale locale) {
    String pattern = switch (unit) {
      case DAY -> "d MMM uuuu";
      case MONTH -> "MMM uuuu";
      case YEAR -> "uuuu";
    };
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
