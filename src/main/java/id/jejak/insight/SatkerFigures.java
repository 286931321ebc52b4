package id.jejak.insight;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.insight.CaseFigures.OfSatker;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which satkers may want help, and with what. */
@Component
class SatkerFigures {
  private static final int TOPICS = 3;
  /** So much more than usual is worth a word. */
  private static final double MORE = 1.5;

  private final CaseFigures figures;
  private final AccessPolicy policy;
  private final Satkers satkers;
  private final ReferenceData reference;

  SatkerFigures(CaseFigures figures, AccessPolicy policy, Satkers satkers, ReferenceData reference) {
    this.figures = figures;
    this.policy = policy;
    this.satkers = satkers;
    this.reference = reference;
  }

  /**
   * The satkers of a period.
   *
   * @param lines who may want help comes first
   * @param cases of the satker in the middle
   * @param share in percent, of the satker in the middle of those with enough cases; null where none has
   */
  record Guidance(List<SatkerLine> lines, long cases, @Nullable Long share) {
    public List<SatkerLine> accompanied() {
      return lines.stream().filter(SatkerLine::accompany).toList();
    }

    /** How wide the cases of one are drawn. */
    public long wide(long count) {
      return SatkerLine.wide(count, lines.stream().mapToLong(SatkerLine::cases).max().orElse(1));
    }
  }

  private record Sums(UUID satkerId, List<OfSatker> services) {
    long sum(ToLongFunction<OfSatker> count) {
      return services.stream().mapToLong(count).sum();
    }

    long cases() {
      return sum(OfSatker::cases);
    }

    long troubled() {
      return sum(OfSatker::troubled);
    }

    double share() {
      return 1.0 * troubled() / Math.max(1, cases());
    }

    boolean hasEnough() {
      return cases() >= Growth.FLOOR;
    }

    /** Whether its share tells of no single case. */
    boolean isSaid() {
      return hasEnough() && (troubled() == 0 || troubled() >= SatkerLine.LEAST);
    }
  }

  Guidance of(Viewer viewer, Period period, Locale locale) {
    List<Sums> all = new ArrayList<>();
    figures.bySatker(Scope.of(policy.filterFor(viewer), viewer.officeId()), period).stream().collect(Collectors
        .groupingBy(OfSatker::satkerId)).forEach((id, services) -> all.add(new Sums(id, services)));
    Double usual = median(all.stream().filter(Sums::hasEnough).map(Sums::share).toList());
    double share = usual == null ? 0 : usual;
    Double cases = median(all.stream().map(sums -> (double) sums.cases()).toList());
    all.sort(Comparator.<Sums>comparingDouble(sums -> share * sums.cases() - sums.troubled()).thenComparing(Comparator
        .comparingLong(Sums::cases).reversed()).thenComparing(Sums::satkerId));
    Map<UUID, Satker> names = names(all, satkers.today(viewer.officeId()));
    List<SatkerLine> lines = all.stream().filter(sums -> names.containsKey(sums.satkerId())).map(sums -> line(sums,
        Objects.requireNonNull(names.get(sums.satkerId())), share, locale)).toList();
    return new Guidance(lines, cases == null ? 0 : Math.round(cases), usual == null ? null : percent(share));
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }

  private static @Nullable Double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.isEmpty()
        ? null
        : (Double) (sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  /** Also of those that are no longer served. */
  private Map<UUID, Satker> names(List<Sums> all, LocalDate today) {
    Map<UUID, Satker> names = new HashMap<>(satkers.findAll(all.stream().map(Sums::satkerId).toList(), today));
    for (Sums sums : all) {
      if (!names.containsKey(sums.satkerId())) {
        satkers.find(sums.satkerId(), today).ifPresent(found -> names.put(found.id(), found));
      }
    }
    return names;
  }

  private SatkerLine line(Sums sums, Satker satker, double usual, Locale locale) {
    boolean accompany = sums.hasEnough() && sums.troubled() >= SatkerLine.LEAST && sums.share() > MORE * usual;
    List<SatkerLine.Topic> topics = sums.services().stream().filter(one -> one.cases() >= SatkerLine.LEAST).sorted(
        Comparator.comparingLong(OfSatker::cases).reversed().thenComparing(OfSatker::service)).limit(TOPICS).map(
            one -> new SatkerLine.Topic(reference.label(Kind.SERVICE, one.service(), locale), one.cases()))
        .toList();
    return new SatkerLine(satker, sums.cases(), sums.sum(OfSatker::rejected), sums.sum(OfSatker::returned), sums
        .troubled(), sums.isSaid() ? percent(sums.share()) : null, accompany, topics);
  }
}
