package id.jejak.knowledge.problem;

import java.util.Map;

/**
 * How seldom words are in the cases of an office: the seldom ones tell what a case is about.
 *
 * @param all how many cases there are
 * @param cases how many of them have a word; what is missing is in none
 */
record Rarity(int all, Map<String, Integer> cases) {
  Rarity {
    cases = Map.copyOf(cases);
  }

  double of(String word) {
    return Math.log(1 + Math.max(all, 1) / (1.0 + cases.getOrDefault(word, 0)));
  }
}
