package id.jejak.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many interactions there are of each value, among those that were found. An interaction of several satkers, or found
 * in several entries, counts for each of their values once. A facet with chosen values is counted as if none of its own
 * were chosen, so that the others stay to choose from.
 *
 * @param counts by facet, the most frequent value first, then by value; values without interactions are absent
 * @param timeline when they were received
 */
public record Facets(Map<Facet, List<Count>> counts, Timeline timeline) {
  /** Nothing was found. */
  public static final Facets NONE = new Facets(Map.of(), Timeline.EMPTY);

  public Facets {
    Map<Facet, List<Count>> copy = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, List.copyOf(values));
      }
    });
    counts = Map.copyOf(copy);
  }

  /** @param value as {@link Facet} says */
  public record Count(String value, long interactions) {
  }

  /** Empty when nothing of it was found. */
  public List<Count> of(Facet facet) {
    return counts.getOrDefault(facet, List.of());
  }
}
