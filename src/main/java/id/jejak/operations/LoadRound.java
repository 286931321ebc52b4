package id.jejak.operations;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one round of questions took.
 *
 * @param times in milliseconds
 * @param clientSeconds of processor time in the clients themselves
 */
record LoadRound(List<Double> times, double seconds, double clientSeconds) {
  double p95() {
    return percentile(95);
  }

  double perSecond() {
    return times.size() / seconds;
  }

  private double percentile(int percent) {
    return rounded(times.stream().sorted().skip((long) times.size() * percent / 100).findFirst().orElseThrow());
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p50_ms", percentile(50));
    figures.put("p95_ms", percentile(95));
    figures.put("p99_ms", percentile(99));
    figures.put("qps", rounded(perSecond()));
    figures.put("client_cpu_s", rounded(clientSeconds));
    return figures;
  }

  /** The round in the middle by its 95th percentile. */
  static LoadRound median(List<LoadRound> rounds) {
    return rounds.stream().sorted(Comparator.comparingDouble(LoadRound::p95)).skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
