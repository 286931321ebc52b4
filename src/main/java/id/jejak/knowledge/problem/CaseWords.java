package id.jejak.knowledge.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The words that a case is about, each with how often it stands there: in the order of first use, at most sixty. */
record CaseWords(SequencedMap<String, Integer> counts) {
  private static final int MOST = 60;
  private static final int LONGEST = 40;

  CaseWords {
    counts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(counts));
  }

  static CaseWords of(List<String> stems) {
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    for (String stem : stems) {
      if (stem.length() <= LONGEST && (counts.containsKey(stem) || counts.size() < MOST)) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    return new CaseWords(counts);
  }

  /** As a row keeps it. */
  static CaseWords read(String kept) {
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    for (String word : kept.split(" ", -1)) {
      int colon = word.indexOf(':');
      if (colon > 0) {
        counts.put(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
      }
    }
    return new CaseWords(counts);
  }

  String kept() {
    return counts.entrySet().stream().map(word -> word.getKey() + ":" + word.getValue()).collect(Collectors.joining(
        " "));
  }

  boolean isTooFew() {
    return counts.size() < 2;
  }

  Map<String, Double> weights(Rarity rarity) {
    Map<String, Double> weights = new LinkedHashMap<>();
    counts.forEach((word, times) -> weights.put(word, (1 + Math.log(times)) * rarity.of(word)));
    return weights;
  }
}
