package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
import id.jejak.search.Facet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What entries are counted by. The few combinations of kind, type, state and source that there are have numbers, and
 * each value of each of them is one bit: there are at most 64, as they are few and known.
 */
final class EntryMasks {
  /** Facets of entries; the bits of each lie behind those of the one before. */
  static final List<Facet> FACETS = List.of(Facet.KIND, Facet.SOURCE, Facet.TYPE, Facet.STATE);
  private static final int[] FIRST_BITS = {0, 4, 8, 24};
  private static final int END = 64;

  private record Combination(int rank, int type, int state, int source) {
  }

  private final Map<Facet, Values> values = Map.of(Facet.KIND, new Values(), Facet.TYPE, new Values(), Facet.STATE,
      new Values(), Facet.SOURCE, new Values());
  private final Map<Combination, Integer> numbers = new HashMap<>();
  private volatile long[] masks = new long[16];

  /** Values of one of {@link #FACETS}. */
  Values values(Facet facet) {
    Values known = values.get(facet);
    if (known == null) {
      throw new IllegalArgumentException("not of entries: " + facet);
    }
    return known;
  }

  /** @param rank of the kind; the others are numbers of values */
  synchronized char number(int rank, int type, int state, int source) {
    Combination combination = new Combination(rank, type, state, source);
    Integer known = numbers.get(combination);
    if (known == null) {
      known = numbers.size();
      if (known == masks.length) {
        masks = Arrays.copyOf(masks, known * 2);
      }
      int kind = values(Facet.KIND).number(EntryDocuments.kind(rank).name());
      masks[known] = bit(Facet.KIND, kind) | bit(Facet.TYPE, type) | bit(Facet.STATE, state)
          | bit(Facet.SOURCE, source);
      numbers.put(combination, known);
    }
    return (char) (int) known;
  }

  private static long bit(Facet facet, int value) {
    return value == Values.NONE ? 0 : 1L << bitOf(facet, value);
  }

  /** Which bit stands for a value. */
  static int bitOf(Facet facet, int value) {
    int at = FACETS.indexOf(facet);
    int bit = FIRST_BITS[at] + value - 1;
    if (bit >= (at + 1 < FIRST_BITS.length ? FIRST_BITS[at + 1] : END)) {
      throw new IllegalStateException("more values than there is room for: " + facet);
    }
    return bit;
  }

  /** The mask of each combination, by its number; longer than there are combinations. */
  long[] masks() {
    return masks;
  }
}
