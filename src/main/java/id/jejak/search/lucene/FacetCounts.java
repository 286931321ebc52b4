package id.jejak.search.lucene;

import id.jejak.search.Facet;
import id.jejak.search.Facets;
import id.jejak.search.Facets.Count;
import id.jejak.search.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Counts what was found by what is known of cases, in one walk over them. */
final class FacetCounts {
  private static final Comparator<Count> ORDER = Comparator.comparingLong(Count::interactions).reversed()
      .thenComparing(Count::value);

  private final Cases cases;
  private final @Nullable Set<String> knownSatkers;
  private final int[] sets;
  private final int[] channels;
  private final int[] services;
  private final int[] statuses;
  private final int[] bits = new int[Long.SIZE];
  private final DayCounts days;
  private final DayCounts years;
  private final Map<Facet, List<Count>> replaced = new EnumMap<>(Facet.class);
  private int count;

  /** @param knownSatkers those that the asker may hear of; null for all */
  private FacetCounts(Cases cases, @Nullable Set<String> knownSatkers) {
    this.cases = cases;
    this.knownSatkers = knownSatkers;
    sets = new int[cases.satkerSets().size()];
    channels = new int[cases.values(Facet.CHANNEL).room()];
    services = new int[cases.values(Facet.SERVICE).room()];
    statuses = new int[cases.values(Facet.STATUS).room()];
    days = new DayCounts(cases.firstDay(), cases.lastDay());
    years = new DayCounts(cases.firstDay(), cases.lastDay());
  }

  static FacetCounts of(Cases cases, Tally tally, Choices choices, @Nullable Set<String> knownSatkers) {
    FacetCounts counts = new FacetCounts(cases, knownSatkers);
    counts.walk(tally, choices);
    return counts;
  }

  private void walk(Tally tally, Choices choices) {
    CaseColumns columns = cases.columns();
    for (int number = tally.next(0); number != DocIdSetIterator.NO_MORE_DOCS; number = tally.next(number + 1)) {
      int failed = choices.failed(columns, number);
      if (failed == 0) {
        all(columns, number, tally.mask(number));
      } else if (Integer.bitCount(failed) == 1) {
        one(columns, number, failed);
      }
    }
  }

  private void all(CaseColumns columns, int number, long entries) {
    count++;
    count(sets, columns.satkers()[number]);
    count(channels, columns.channels()[number]);
    count(services, columns.services()[number]);
    count(statuses, columns.statuses()[number]);
    days.count(columns.days()[number]);
    years.count(columns.days()[number]);
    for (long mask = entries; mask != 0; mask &= mask - 1) {
      bits[Long.numberOfTrailingZeros(mask)]++;
    }
  }

  /** What fails by one facet alone is there to choose by that facet. */
  private void one(CaseColumns columns, int number, int failed) {
    switch (Choices.facet(failed)) {
      case SATKER -> count(sets, columns.satkers()[number]);
      case CHANNEL -> count(channels, columns.channels()[number]);
      case SERVICE -> count(services, columns.services()[number]);
      case STATUS -> count(statuses, columns.statuses()[number]);
      case YEAR -> years.count(columns.days()[number]);
      case KIND, TYPE, STATE, SOURCE -> throw new IllegalStateException("not of whole cases");
    }
  }

  private static void count(int[] each, int value) {
    // A case may get a value meanwhile that was unknown when counting began.
    if (value < each.length) {
      each[value]++;
    }
  }

  /** How many cases there are. */
  int count() {
    return count;
  }

  /** Takes the counts of one facet from elsewhere. */
  void replace(Facet facet, FacetCounts other) {
    replaced.put(facet, other.of(facet));
  }

  Facets facets() {
    Map<Facet, List<Count>> all = new EnumMap<>(Facet.class);
    EnumSet.allOf(Facet.class).forEach(facet -> all.put(facet, of(facet)));
    all.putAll(replaced);
    return new Facets(all, Timeline.of(days.dates()));
  }

  private List<Count> of(Facet facet) {
    return switch (facet) {
      case SATKER -> satkers();
      case CHANNEL -> counts(channels, cases.values(facet)::name);
      case SERVICE -> counts(services, cases.values(facet)::name);
      case STATUS -> counts(statuses, cases.values(facet)::name);
      case YEAR -> years.years().entrySet().stream().map(year -> new Count(Integer.toString(year.getKey()), year
          .getValue())).sorted(ORDER).toList();
      case KIND, TYPE, STATE, SOURCE -> entries(facet);
    };
  }

  private List<Count> satkers() {
    Values satkers = cases.values(Facet.SATKER);
    int[] each = new int[satkers.room()];
    for (int set = 0; set < sets.length; set++) {
      if (sets[set] > 0) {
        for (int satker : cases.satkerSets().of(set)) {
          each[satker] += sets[set];
        }
      }
    }
    return counts(each, number -> {
      String satker = satkers.name(number);
      return knownSatkers == null || (satker != null && knownSatkers.contains(satker)) ? satker : null;
    });
  }

  private List<Count> entries(Facet facet) {
    Values values = cases.entries().values(facet);
    int[] each = new int[values.room()];
    for (int value = 1; value < each.length; value++) {
      each[value] = bits[EntryMasks.bitOf(facet, value)];
    }
    return counts(each, values::name);
  }

  private static List<Count> counts(int[] each, IntFunction<@Nullable String> names) {
    List<Count> counts = new ArrayList<>();
    for (int number = 0; number < each.length; number++) {
      String name = each[number] == 0 ? null : names.apply(number);
      if (name != null) {
        counts.add(new Count(name, each[number]));
      }
    }
    counts.sort(ORDER);
    return counts;
  }
}
