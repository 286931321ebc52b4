package id.jejak.knowledge.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list would change, line by line. */
record AnswerReport(List<Line> lines) {
  AnswerReport {
    lines = List.copyOf(lines);
  }

  /** What a line does. */
  enum Outcome {
    NEW, CHANGED, SAME, REFUSED
  }

  /**
   * A line and what it does.
   *
   * @param number as a text editor counts
   * @param id as it is in the list
   * @param publishes whether everybody reads it when it is applied so; else it becomes a draft
   * @param reason why it is refused: the name of a problem, or {@code duplicate} or {@code key}
   * @param answer the number of the answer it is about
   */
  @Schema(name = "AnswerImportLine")
  record Line(long number, String id, String question, Outcome outcome, boolean publishes, @Nullable String reason,
      @Nullable Integer answer) {
  }

  /** How many lines do what; those that none does are missing. */
  public Map<Outcome, Long> counts() {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    return counts;
  }

  public long count(Outcome outcome) {
    return counts().getOrDefault(outcome, 0L);
  }

  /** Whether applying it would do anything. */
  public boolean doesSomething() {
    return count(Outcome.NEW) + count(Outcome.CHANGED) > 0;
  }
}
