package id.jejak.knowledge.problem;

import java.util.Map;

/** How much of what two cases are about is the same, from 0 to 1. */
final class Likeness {
  private static final int FEWEST_SHARED = 2;

  private final Rarity rarity;

  Likeness(Rarity rarity) {
    this.rarity = rarity;
  }

  double between(CaseWords one, CaseWords other) {
    Map<String, Double> left = one.weights(rarity);
    Map<String, Double> right = other.weights(rarity);
    int shared = 0;
    double product = 0;
    for (Map.Entry<String, Double> word : left.entrySet()) {
      Double there = right.get(word.getKey());
      if (there != null) {
        shared++;
        product += word.getValue() * there;
      }
    }
    double lengths = length(left) * length(right);
    return shared < FEWEST_SHARED || lengths == 0 ? 0 : product / lengths;
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
