package id.jejak.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of all rounds. */
final class Tally {
  private final long seed;
  private final Reached reached = new Reached();
  private final Map<String, Integer> rounds = new TreeMap<>();
  private final List<Integer> failed = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private int lost;
  private int twice;
  private int unnamed;
  private int orphans;
  private int acknowledged;
  private int readAgain;
  private final Map<String, Integer> unclear = new TreeMap<>();
  private double slowestSeconds;

  Tally(long seed) {
    this.seed = seed;
  }

  Reached reached() {
    return reached;
  }

  void skipped(Fault fault) {
    skipped.merge(fault.name(), 1, Integer::sum);
  }

  void add(int round, String fault, ChaosRound.Outcome outcome) {
    rounds.merge(fault, 1, Integer::sum);
    count(outcome.verdict());
    acknowledged += outcome.acknowledged();
    readAgain += outcome.readAgain();
    if (outcome.unclear() > 0) {
      unclear.merge(fault, outcome.unclear(), Integer::sum);
    }
    slowestSeconds = Math.max(slowestSeconds, outcome.seconds());
    if (!outcome.verdict().isGood()) {
      failed.add(round);
    }
  }

  /** What went wrong with earlier rounds since. */
  void later(Verdict verdict) {
    count(verdict);
  }

  private void count(Verdict verdict) {
    lost += verdict.lost().size();
    twice += verdict.twice().size();
    unnamed += verdict.unnamed().size();
    orphans += verdict.orphans().size();
  }

  boolean isGood() {
    return failed.isEmpty() && lost + twice + unnamed + orphans == 0;
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("rounds", rounds.values().stream().mapToInt(Integer::intValue).sum());
    told.put("lost", lost);
    told.put("twice", twice);
    told.put("unnamed", unnamed);
    told.put("orphans", orphans);
    told.put("seed", seed);
    told.put("failed", failed);
    told.put("acknowledged", acknowledged);
    told.put("readAgain", readAgain);
    told.put("unclear", unclear.values().stream().mapToInt(Integer::intValue).sum());
    told.put("unclearUnder", unclear);
    told.put("slowestSeconds", Math.round(slowestSeconds * 10) / 10.0);
    told.put("faults", rounds);
    told.put("skipped", skipped);
    Map<String, String> struck = new TreeMap<>();
    reached.counts().forEach((place, count) -> struck.put(place, count[0] + " of " + count[1]));
    told.put("struck", struck);
    return told;
  }
}
