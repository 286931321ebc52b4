package id.jejak.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong after a round.
 *
 * @param lost acknowledged, but missing, altered or not found
 * @param twice more than one row, or more than one entry of the index
 * @param unnamed rows without a final state
 * @param orphans bytes that belong to nothing, and are not told of
 */
record Verdict(List<String> lost, List<String> twice, List<String> unnamed, List<String> orphans) {
  Verdict() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  boolean isGood() {
    return lost.isEmpty() && twice.isEmpty() && unnamed.isEmpty() && orphans.isEmpty();
  }

  /** Everything in lines. */
  List<String> told() {
    List<String> all = new ArrayList<>();
    lost.forEach(what -> all.add("LOST     " + what));
    twice.forEach(what -> all.add("TWICE    " + what));
    unnamed.forEach(what -> all.add("UNNAMED  " + what));
    orphans.forEach(what -> all.add("ORPHAN   " + what));
    return all;
  }
}
