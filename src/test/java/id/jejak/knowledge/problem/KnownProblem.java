package id.jejak.knowledge.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * An invented case of which is known what it is about.
 *
 * @param problem {@code -} for what nobody else asks
 */
record KnownProblem(String problem, String subject, String message, String resolution) {
  static List<KnownProblem> all() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(KnownProblem.class
        .getResourceAsStream("same-problems.tsv")), UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).map(
          cells -> new KnownProblem(cells[0], cells[1], cells[2], cells[3])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlone() {
    return problem.equals("-");
  }
}
