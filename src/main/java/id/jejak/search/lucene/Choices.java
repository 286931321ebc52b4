package id.jejak.search.lucene;

import id.jejak.search.Facet;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which chosen values a case has not: one bit for each facet of whole cases that it fails. */
final class Choices {
  private static final List<Facet> OF_CASES = List.of(Facet.SATKER, Facet.CHANNEL, Facet.SERVICE, Facet.STATUS,
      Facet.YEAR);
  private final Cases cases;
  private final boolean @Nullable [] satkers;
  private final boolean @Nullable [] channels;
  private final boolean @Nullable [] services;
  private final boolean @Nullable [] statuses;
  private final @Nullable Years years;

  /** @param wanted by distance from the first year */
  private record Years(int first, BitSet wanted) {
    boolean has(int day) {
      int at = LocalDate.ofEpochDay(day).getYear() - first;
      return at >= 0 && wanted.get(at);
    }
  }

  /** @param knownSatkers those that the asker may hear of, others choose nothing; null for all */
  Choices(Cases cases, Map<Facet, Set<String>> chosen, @Nullable Set<String> knownSatkers) {
    this.cases = cases;
    satkers = wanted(known(chosen.get(Facet.SATKER), knownSatkers), cases.values(Facet.SATKER));
    channels = wanted(chosen.get(Facet.CHANNEL), cases.values(Facet.CHANNEL));
    services = wanted(chosen.get(Facet.SERVICE), cases.values(Facet.SERVICE));
    statuses = wanted(chosen.get(Facet.STATUS), cases.values(Facet.STATUS));
    years = years(chosen.get(Facet.YEAR));
  }

  static Facet facet(int failed) {
    return OF_CASES.get(Integer.numberOfTrailingZeros(failed));
  }

  private static @Nullable Set<String> known(@Nullable Set<String> chosen, @Nullable Set<String> knownSatkers) {
    return chosen == null || knownSatkers == null
        ? chosen
        : chosen.stream().filter(knownSatkers::contains).collect(Collectors.toSet());
  }

  private static boolean @Nullable [] wanted(@Nullable Set<String> chosen, Values values) {
    if (chosen == null) {
      return null;
    }
    boolean[] wanted = new boolean[values.room()];
    chosen.forEach(value -> wanted[values.find(value)] = true);
    wanted[Values.NONE] = false;
    return wanted;
  }

  private static @Nullable Years years(@Nullable Set<String> chosen) {
    if (chosen == null) {
      return null;
    }
    int[] years = chosen.stream().filter(year -> year.matches("\\d{4}")).mapToInt(Integer::parseInt).sorted().toArray();
    BitSet wanted = new BitSet();
    for (int year : years) {
      wanted.set(year - years[0]);
    }
    return new Years(years.length == 0 ? 0 : years[0], wanted);
  }

  int failed(CaseColumns columns, int number) {
    int failed = 0;
    if (satkers != null && !hasSatker(columns.satkers()[number], satkers)) {
      failed |= bit(Facet.SATKER);
    }
    if (channels != null && !has(channels, columns.channels()[number])) {
      failed |= bit(Facet.CHANNEL);
    }
    if (services != null && !has(services, columns.services()[number])) {
      failed |= bit(Facet.SERVICE);
    }
    if (statuses != null && !has(statuses, columns.statuses()[number])) {
      failed |= bit(Facet.STATUS);
    }
    if (years != null && !years.has(columns.days()[number])) {
      failed |= bit(Facet.YEAR);
    }
    return failed;
  }

  private boolean hasSatker(int set, boolean[] wanted) {
    for (int satker : cases.satkerSets().of(set)) {
      if (has(wanted, satker)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(boolean[] wanted, int value) {
    return value < wanted.length && wanted[value];
  }

  private static int bit(Facet facet) {
    return 1 << OF_CASES.indexOf(facet);
  }
}
