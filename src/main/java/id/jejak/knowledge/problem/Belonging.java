package id.jejak.knowledge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case belongs, by how like those are that come near: to a problem, to one other case, or to none. */
final class Belonging {
  /** So much of two cases that are about the same is the same. */
  static final double ALIKE = 0.4;
  /** So much of it at least is that of the case that stands for its problem: what is like its neighbour alone is another. */
  static final double STILL = 0.3;
  private static final int NEAREST = 3;

  /** A case that comes near. */
  record Near(UUID interactionId, @Nullable UUID problemId, double likeness) {
  }

  /** A problem that fits, and how well. */
  record Fit(UUID problemId, double likeness) {
  }

  private final List<Near> near;

  /** @param near in any order */
  Belonging(List<Near> near) {
    this.near = near.stream().filter(one -> one.likeness() >= STILL).sorted(Comparator.comparingDouble(Near::likeness)
        .reversed().thenComparing(Near::interactionId)).toList();
  }

  /** Problems of which the nearest cases are like it, the best first. */
  List<Fit> problems() {
    Map<UUID, List<Double>> of = new LinkedHashMap<>();
    for (Near one : near) {
      UUID problem = one.problemId();
      if (problem != null) {
        of.computeIfAbsent(problem, _ -> new ArrayList<>()).add(one.likeness());
      }
    }
    return of.entrySet().stream().map(problem -> new Fit(problem.getKey(), mean(problem.getValue()))).filter(
        fit -> fit.likeness() >= ALIKE).sorted(
            Comparator.comparingDouble(Fit::likeness).reversed().thenComparing(
                Fit::problemId))
        .toList();
  }

  private static double mean(List<Double> likenesses) {
    return likenesses.stream().limit(NEAREST).mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** A case of no problem that is like it. */
  Optional<UUID> other() {
    return near.stream().filter(one -> one.problemId() == null && one.likeness() >= ALIKE).map(Near::interactionId)
        .findFirst();
  }
}
