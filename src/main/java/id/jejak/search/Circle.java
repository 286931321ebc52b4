package id.jejak.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words that stand for one another in a circle. */
final class Circle {
  private Circle() {
  }

  /**
   * @param next the words that a word stands for
   * @return the words of one circle, the first again at the end; empty when there is none
   */
  static List<String> in(Map<String, Set<String>> next) {
    Map<String, Set<String>> left = withoutEnds(next);
    if (left.isEmpty()) {
      return List.of();
    }
    List<String> way = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    String word = left.keySet().iterator().next();
    while (places.putIfAbsent(word, way.size()) == null) {
      way.add(word);
      word = left.getOrDefault(word, Set.of()).stream().filter(left::containsKey).findFirst().orElseThrow();
    }
    way.add(word);
    return List.copyOf(way.subList(places.get(word), way.size()));
  }

  /** What remains when words that lead nowhere are taken away, again and again: circles and what leads into them. */
  private static Map<String, Set<String>> withoutEnds(Map<String, Set<String>> next) {
    Map<String, Set<String>> left = new LinkedHashMap<>(next);
    Map<String, List<String>> before = new HashMap<>();
    Map<String, Integer> ways = new HashMap<>();
    next.forEach((word, others) -> {
      others.stream().filter(next::containsKey).forEach(other -> {
        before.computeIfAbsent(other, o -> new ArrayList<>()).add(word);
        ways.merge(word, 1, Integer::sum);
      });
    });
    List<String> ends = new ArrayList<>(next.keySet().stream().filter(word -> !ways.containsKey(word)).toList());
    while (!ends.isEmpty()) {
      String end = ends.removeLast();
      left.remove(end);
      for (String word : before.getOrDefault(end, List.of())) {
        if (ways.merge(word, -1, Integer::sum) == 0) {
          ends.add(word);
        }
      }
    }
    return left;
  }
}
