package id.jejak.chaos;

import java.util.Map;
import java.util.TreeMap;

/** How often a fault struck where it was meant to. */
final class Reached {
  private final Map<String, int[]> counts = new TreeMap<>();

  void tried(String place, boolean hit) {
    int[] count = counts.computeIfAbsent(place, _ -> new int[2]);
    count[0] += hit ? 1 : 0;
    count[1]++;
  }

  /** Hits and tries by place. */
  Map<String, int[]> counts() {
    return counts;
  }
}
