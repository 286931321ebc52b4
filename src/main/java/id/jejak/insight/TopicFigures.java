package id.jejak.insight;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.interaction.CaseSums;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Which kinds of cases grow. */
@Component
class TopicFigures {
  private static final long[] NONE = {};
  private static final int SHOWN = 3;
  private static final Comparator<Trend> GROWING = Comparator.<Trend>comparingLong(trend -> trend.growth().more())
      .thenComparingLong(Trend::cases).reversed().thenComparing(Trend::code);

  private final CaseFigures figures;
  private final AccessPolicy policy;
  private final ReferenceData reference;

  TopicFigures(CaseFigures figures, AccessPolicy policy, ReferenceData reference) {
    this.figures = figures;
    this.policy = policy;
    this.reference = reference;
  }

  /**
   * The cases of a period.
   *
   * @param services what grew most comes first
   * @param channels likewise
   * @param weeks all cases, beside those of the same weeks of the year before where there are any
   */
  record Topics(List<Trend> services, List<Trend> channels, Chart weeks, Growth all) {
    public boolean isCompared() {
      return weeks.isCompared();
    }

    /** The services that grew most, a few. */
    public List<Trend> growing() {
      return services.stream().filter(trend -> trend.growth().isUp()).limit(SHOWN).toList();
    }
  }

  Topics of(Viewer viewer, Period period, Locale locale) {
    Scope scope = Scope.of(policy.filterFor(viewer), viewer.officeId());
    Three services = three(scope, CaseSums.Kind.SERVICE, period);
    Map<String, String> topics = reference.topics();
    List<Trend> byService = trends(services, Kind.SERVICE, locale, topics);
    List<Trend> byChannel = trends(three(scope, CaseSums.Kind.CHANNEL, period), Kind.CHANNEL, locale, Map.of());
    List<Long> now = sums(services.now().values(), period.weeks());
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", locale);
    Chart weeks = Chart.of(IntStream.range(0, period.weeks()).mapToObj(week -> label(period.week(week), day)).toList(),
        now, services.yearBefore().isEmpty() ? List.of() : sums(services.yearBefore().values(), period.weeks()), 0);
    return new Topics(byService, byChannel, weeks, new Growth(sum(now), sum(sums(services.before().values(), period
        .weeks()))));
  }

  private static String label(Period week, DateTimeFormatter day) {
    LocalDate first = week.first();
    return first.equals(week.last()) ? day.format(first) : day.format(first) + "\u2013" + day.format(week.last());
  }

  /** Three periods of the same length, by code and week. */
  private record Three(int weeks, Map<String, long[]> now, Map<String, long[]> before, Map<String, long[]> yearBefore) {
  }

  private Three three(Scope scope, CaseSums.Kind kind, Period period) {
    return new Three(period.weeks(), figures.weekly(scope, kind, period), figures.weekly(scope, kind, period.before()),
        figures.weekly(scope,
            kind, period.yearBefore()));
  }

  private List<Trend> trends(Three three, Kind kind, Locale locale, Map<String, String> topics) {
    Set<String> codes = new HashSet<>(three.now().keySet());
    codes.addAll(three.before().keySet());
    Map<String, String> labels = new HashMap<>();
    topics.forEach((code, topic) -> labels.put(code, reference.label(Kind.TOPIC, topic, locale)));
    return codes
        .stream().map(code -> new Trend(code, reference.label(kind, code, locale), labels.getOrDefault(code, ""),
            boxed(three.now().getOrDefault(code, new long[three.weeks()])),
            LongStream.of(three.before().getOrDefault(code, NONE))
                .sum(),
            three.yearBefore().isEmpty()
                ? null
                : LongStream.of(three.yearBefore().getOrDefault(code, NONE)).sum()))
        .sorted(GROWING).toList();
  }

  private static List<Long> boxed(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static List<Long> sums(Collection<long[]> codes, int weeks) {
    return IntStream.range(0, weeks).mapToObj(week -> codes.stream().mapToLong(counts -> counts[week]).sum()).toList();
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
