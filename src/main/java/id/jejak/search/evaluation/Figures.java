package id.jejak.search.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Averages over the outcomes of a set. A figure of none is NaN: of positive questions where all are negative, and the
 * other way about.
 *
 * @param queries all that were asked, of them {@code negatives} without a right answer
 * @param abstainRate of the negative questions
 * @param wrongAbstainRate of the positive ones
 * @param byStyle empty where the set tells none apart
 */
public record Figures(int queries, int negatives, double mrr10, double ndcg10, double recall10, double success1,
    double success1Grade2, double abstainRate, double wrongAbstainRate, double p50Ms, double p95Ms,
    SortedMap<String, Figures> byStyle) {
  static Figures of(List<Outcome> outcomes) {
    Map<String, List<Outcome>> styles = outcomes.stream().filter(outcome -> !outcome.question().style().isEmpty())
        .collect(Collectors.groupingBy(outcome -> outcome.question().style()));
    SortedMap<String, Figures> byStyle = new TreeMap<>();
    styles.forEach((style, those) -> byStyle.put(style, of(those, new TreeMap<>())));
    return of(outcomes, byStyle);
  }

  private static Figures of(List<Outcome> outcomes, SortedMap<String, Figures> byStyle) {
    Map<Boolean, List<Outcome>> kinds = outcomes.stream().collect(Collectors.partitioningBy(Outcome::isPositive));
    List<Outcome> positive = kinds.getOrDefault(true, List.of());
    List<Outcome> negative = kinds.getOrDefault(false, List.of());
    List<Double> times = outcomes.stream().map(Outcome::millis).sorted().toList();
    double mrr = mean(positive, Outcome::reciprocalRank);
    double ndcg = mean(positive, Outcome::ndcg);
    double recall = mean(positive, Outcome::recall);
    double success = mean(positive, outcome -> outcome.succeeds(1) ? 1 : 0);
    double successGrade2 = mean(positive, outcome -> outcome.succeeds(2) ? 1 : 0);
    return new Figures(outcomes.size(), negative.size(), mrr, ndcg, recall, success, successGrade2, abstained(negative),
        abstained(positive), percentile(times, 50), percentile(times, 95), byStyle);
  }

  private static double abstained(List<Outcome> outcomes) {
    return mean(outcomes, outcome -> outcome.isAbstention() ? 1 : 0);
  }

  private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  /** The smallest value that at least so many percent do not exceed. */
  private static double percentile(List<Double> sorted, int percent) {
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
  }

  /** By the names that stand in {@code docs/search.md}; a figure of none is left out. */
  public Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("queries", queries);
    named.put("negatives", negatives);
    put(named, "mrr10", mrr10, 4);
    put(named, "ndcg10", ndcg10, 4);
    put(named, "recall10", recall10, 4);
    put(named, "success1", success1, 4);
    put(named, "success1_grade2", success1Grade2, 4);
    put(named, "abstain_rate", abstainRate, 4);
    put(named, "wrong_abstain_rate", wrongAbstainRate, 4);
    put(named, "p50_ms", p50Ms, 2);
    put(named, "p95_ms", p95Ms, 2);
    if (!byStyle.isEmpty()) {
      Map<String, Object> styles = new LinkedHashMap<>();
      byStyle.forEach((style, figures) -> styles.put(style, figures.named()));
      named.put("by_style", styles);
    }
    return named;
  }

  private static void put(Map<String, Object> named, String name, double value, int places) {
    if (!Double.isNaN(value)) {
      double scale = Math.pow(10, places);
      named.put(name, Math.round(value * scale) / scale);
    }
  }
}
