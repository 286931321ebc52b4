package id.jejak.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines at the head or foot of half of the pages of a file, such as a letterhead: found by the first page that says them, so
 * that a long file does not stand before the one that is about these words. Lines that differ in as much as a figure are no
 * such lines. For the pages of one file, in their order.
 */
final class RunningLines {
  private static final int AT_AN_EDGE = 3;
  private static final int FEWEST_PAGES = 4;
  private static final int LONGEST = 200;

  private final Set<String> running;
  private final Set<String> told = new HashSet<>();

  private RunningLines(Set<String> running) {
    this.running = running;
  }

  private record Line(int from, int to, String words) {
    static Line of(String text, int from, int to) {
      return new Line(from, to, to - from > LONGEST
          ? text.substring(from, from + LONGEST)
          : text.substring(from, to).strip());
    }

    boolean isLong() {
      return to - from > LONGEST;
    }
  }

  static RunningLines of(List<String> pages) {
    Map<String, Integer> pagesWith = new HashMap<>();
    if (pages.size() >= FEWEST_PAGES) {
      pages.forEach(page -> edges(page).stream().filter(line -> !line.isLong()).map(Line::words).distinct().forEach(
          words -> pagesWith.merge(words, 1, Integer::sum)));
    }
    return new RunningLines(pagesWith.entrySet().stream().filter(line -> 2 * line.getValue() >= pages.size()).map(
        Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()));
  }

  /** The page without what an earlier one has told; whole where nothing else stands on it. */
  String told(String page) {
    if (running.isEmpty()) {
      return page;
    }
    StringBuilder rest = new StringBuilder(page.length());
    int from = 0;
    for (Line line : edges(page)) {
      if (!line.isLong() && running.contains(line.words()) && !told.add(line.words())) {
        rest.append(page, from, line.from());
        from = Math.min(page.length(), line.to() + 1);
      }
    }
    String left = rest.append(page, from, page.length()).toString();
    return left.isBlank() ? page : left;
  }

  /** The first and the last lines with anything on them, from top to bottom. */
  private static List<Line> edges(String page) {
    List<Line> head = new ArrayList<>();
    int from = 0;
    while (from < page.length() && head.size() < AT_AN_EDGE) {
      int end = page.indexOf('\n', from);
      int to = end < 0 ? page.length() : end;
      add(head, Line.of(page, from, to));
      from = to + 1;
    }
    List<Line> foot = new ArrayList<>();
    int to = page.length();
    while (to > from && foot.size() < AT_AN_EDGE) {
      int begin = Math.max(from, page.lastIndexOf('\n', to - 1) + 1);
      add(foot, Line.of(page, begin, to));
      to = begin - 1;
    }
    head.addAll(foot.reversed());
    return head;
  }

  private static void add(List<Line> lines, Line line) {
    if (!line.words().isBlank()) {
      lines.add(line);
    }
  }
}
