package id.jejak.chaos;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;

/**
 * What is asked for on the command line.
 *
 * @param rounds number of the last round, from 1
 * @param from the round to begin with
 * @param seed decides, with the number of a round, everything in it that is left to chance
 */
record ChaosOptions(int rounds, int from, long seed) {
  static ChaosOptions of(String... arguments) {
    int rounds = Faults.kinds();
    int from = 1;
    long seed = new Random().nextInt(1_000_000);
    for (Iterator<String> words = Arrays.asList(arguments).iterator(); words.hasNext();) {
      switch (words.next()) {
        case "--rounds" -> rounds = Integer.parseInt(words.next());
        case "--from" -> from = Integer.parseInt(words.next());
        case "--seed" -> seed = Long.parseLong(words.next());
        case "--json" -> {
          // The last line is JSON anyway.
        }
        default -> throw new IllegalArgumentException("chaos --rounds N [--from K] [--seed S] [--json]");
      }
    }
    if (from < 1 || rounds < from) {
      throw new IllegalArgumentException("rounds are counted from 1, and --from is not beyond --rounds");
    }
    return new ChaosOptions(rounds, from, seed);
  }
}
