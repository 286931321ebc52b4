package id.jejak.search.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How one question was answered.
 *
 * @param found ids of documents, best first, each once; empty when nothing was thought to fit
 * @param grades of the judged documents; one with none above 0 is a negative question
 */
record Outcome(Question question, List<String> found, Map<String, Integer> grades, double millis) {
  static final int DEPTH = 10;

  Outcome {
    found = List.copyOf(found.subList(0, Math.min(DEPTH, found.size())));
    grades = Map.copyOf(grades);
  }

  boolean isPositive() {
    return relevant() > 0;
  }

  boolean isAbstention() {
    return found.isEmpty();
  }

  private long relevant() {
    return grades.values().stream().filter(grade -> grade > 0).count();
  }

  private int grade(int place) {
    return Math.max(0, grades.getOrDefault(found.get(place), 0));
  }

  double reciprocalRank() {
    for (int place = 0; place < found.size(); place++) {
      if (grade(place) > 0) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }

  /** The grade itself is the gain; 1 is the best order of all that was judged. */
  double ndcg() {
    double gained = 0;
    for (int place = 0; place < found.size(); place++) {
      gained += discounted(grade(place), place);
    }
    List<Integer> ideal = grades.values().stream().filter(grade -> grade > 0).sorted(Collections.reverseOrder()).limit(
        DEPTH).toList();
    double most = 0;
    for (int place = 0; place < ideal.size(); place++) {
      most += discounted(ideal.get(place), place);
    }
    return most == 0 ? 0 : gained / most;
  }

  private static double discounted(int grade, int place) {
    return grade * Math.log(2) / Math.log(place + 2);
  }

  double recall() {
    long there = found.stream().filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return isPositive() ? (double) there / relevant() : 0;
  }

  boolean succeeds(int grade) {
    return !found.isEmpty() && grade(0) >= grade;
  }
}
