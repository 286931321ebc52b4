package id.jejak.insight;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.insight.CaseFigures.Timed;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the cases that had a norm and have their end came to it in time. */
@Component
class NormFigures {
  private final CaseFigures figures;
  private final AccessPolicy policy;
  private final ReferenceData reference;

  NormFigures(CaseFigures figures, AccessPolicy policy, ReferenceData reference) {
    this.figures = figures;
    this.policy = policy;
    this.reference = reference;
  }

  /** Cases that had a norm and have their end, and how many of them in time. */
  record Part(long timed, long inNorm) {
    static Part of(Collection<Timed> all) {
      return new Part(all.stream().mapToLong(Timed::timed).sum(), all.stream().mapToLong(Timed::inNorm).sum());
    }

    /** In percent, rounded down: what is 100 % has no exception. Null where there is none. */
    public @Nullable Long share() {
      return timed == 0 ? null : 100 * inNorm / timed;
    }

    /** {@code 92 %}; {@code 3/4} where there are too few for a share; a dash for none. */
    public String said() {
      return timed == 0
          ? "\u2013"
          : timed < Growth.FLOOR ? inNorm + "/" + timed : share() + "\u00a0%";
    }
  }

  /** One service, month by month. */
  record Line(String code, String label, Part all, List<Part> months) {
    Line {
      months = List.copyOf(months);
    }
  }

  /**
   * The cases that were received within a period.
   *
   * @param months in words
   * @param lines those with the lowest share first
   */
  record Norms(List<String> months, List<Line> lines, Part all, Chart chart) {
    Norms {
      months = List.copyOf(months);
      lines = List.copyOf(lines);
    }
  }

  Norms of(Viewer viewer, Period period, Locale locale) {
    List<Timed> timed = figures.timed(Scope.of(policy.filterFor(viewer), viewer.officeId()), period);
    List<YearMonth> months = timed.stream().map(Timed::month).distinct().sorted().toList();
    DateTimeFormatter form = DateTimeFormatter.ofPattern("MMM uuuu", locale);
    List<String> labels = months.stream().map(form::format).toList();
    List<Line> lines = timed.stream().collect(Collectors.groupingBy(Timed::service)).entrySet().stream().map(
        entry -> new Line(entry.getKey(), reference.label(Kind.SERVICE, entry.getKey(), locale), Part.of(entry
            .getValue()), byMonth(entry.getValue(), months)))
        .sorted(Comparator.<Line>comparingLong(line -> 100 * line.all().inNorm() / line.all().timed()).thenComparing(
            Line::label))
        .toList();
    List<Long> shares = byMonth(timed, months).stream().map(part -> part.timed() == 0
        ? 0
        : 100 * part.inNorm() / part
            .timed())
        .toList();
    return new Norms(labels, lines, Part.of(timed), Chart.of(labels, shares, List.of(), 100));
  }

  private static List<Part> byMonth(List<Timed> timed, List<YearMonth> months) {
    Map<YearMonth, List<Timed>> byMonth = timed.stream().collect(Collectors.groupingBy(Timed::month, TreeMap::new,
        Collectors.toList()));
    return months.stream().map(month -> Part.of(byMonth.getOrDefault(month, List.of()))).toList();
  }
}
