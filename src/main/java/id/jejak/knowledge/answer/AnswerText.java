package id.jejak.knowledge.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, in plain text.
 *
 * @param topic with its parts between slashes
 * @param summary the first sentence or two
 * @param errorText as it stands on the screen
 * @param validUntil the last day
 * @param oldApplication whether it is about an application that is out of use
 * @param unverified whether nobody has compared it with its source
 */
record AnswerText(String topic, String question, String summary, List<String> steps, @Nullable String errorText,
    @Nullable String cause, List<LegalBasis> basis, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
    boolean oldApplication, boolean unverified) {
  static final int LONGEST_TOPIC = 80;
  static final int LONGEST_QUESTION = 300;
  static final int LONGEST_SUMMARY = 1_000;
  static final int LONGEST_STEPS = 8_000;
  static final int MOST_STEPS = 40;
  static final int LONGEST_DETAIL = 2_000;
  static final int MOST_BASES = 20;

  AnswerText {
    steps = List.copyOf(steps);
    basis = List.copyOf(basis);
  }

  /** Whether the last day on which it holds is past. */
  boolean isOver(LocalDate today) {
    return validUntil != null && validUntil.isBefore(today);
  }

  /** All that is read of it, for what looks through its words. */
  String words() {
    return String.join("\n", question, summary, String.join("\n", steps), errorText == null ? "" : errorText,
        cause == null ? "" : cause);
  }
}
