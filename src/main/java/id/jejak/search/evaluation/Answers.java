package id.jejak.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the questions of a set. */
public final class Answers {
  private static final String HEAD = "id\tstyle\tpositive\trr10\tndcg10\trecall10\tsuccess1\tms\tfound\ttext";

  private final List<Outcome> outcomes;

  Answers(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  public Figures figures() {
    return Figures.of(outcomes);
  }

  /** Writes a line for each question below a line of names; found are the first ten, those with a grade as {@code id=grade}. */
  public void writeTo(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    outcomes.forEach(outcome -> lines.add(line(outcome)));
    Files.write(file, lines);
  }

  private static String line(Outcome outcome) {
    List<String> found = outcome.found().stream().map(id -> outcome.grades().containsKey(id)
        ? id + "=" + outcome.grades().get(id)
        : id).toList();
    Question question = outcome.question();
    return String.format(Locale.ROOT, "%s\t%s\t%b\t%.4f\t%.4f\t%.4f\t%b\t%.2f\t%s\t%s", question.id(), question.style(),
        outcome.isPositive(), outcome.reciprocalRank(), outcome.ndcg(), outcome.recall(), outcome.succeeds(1), outcome
            .millis(),
        String.join(" ", found), question.text());
  }
}
