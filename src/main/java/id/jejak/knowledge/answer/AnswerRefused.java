package id.jejak.knowledge.answer;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** An answer is not kept so, or does not take this step; the type says why. */
final class AnswerRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private AnswerRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  /** The question is missing or too long. */
  static AnswerRefused question() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-question", AnswerText.LONGEST_QUESTION);
  }

  static AnswerRefused topic() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-topic", AnswerText.LONGEST_TOPIC);
  }

  static AnswerRefused summary() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-summary", AnswerText.LONGEST_SUMMARY);
  }

  static AnswerRefused steps() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-steps", AnswerText.MOST_STEPS,
        AnswerText.LONGEST_STEPS);
  }

  /** The text of the error or the cause is too long. */
  static AnswerRefused detail() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-detail", AnswerText.LONGEST_DETAIL);
  }

  /** A day that is none, or a last day before the first. */
  static AnswerRefused day() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-day");
  }

  static AnswerRefused basis() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-basis", AnswerText.MOST_BASES);
  }

  /** A sentence that says why is missing or too long. */
  static AnswerRefused sentence() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-sentence", AnswerLife.LONGEST_SENTENCE);
  }

  /** From where it stands the step leads nowhere. */
  static AnswerRefused notFromHere() {
    return new AnswerRefused(ProblemCategory.CONFLICT, "answer-step-not-allowed");
  }

  /** Who wrote it does not judge it. */
  static AnswerRefused ownWork() {
    return new AnswerRefused(ProblemCategory.CONFLICT, "answer-own-work");
  }

  /** A program does not judge. */
  static AnswerRefused program() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-review-by-program");
  }

  /** Somebody else changed it since it was seen. */
  static AnswerRefused changedMeanwhile() {
    return new AnswerRefused(ProblemCategory.CONFLICT, "answer-changed-meanwhile");
  }

  /** The answer that is to take its place is unknown, not public, or the same. */
  static AnswerRefused successor() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-successor");
  }

  static AnswerRefused tooManyVersions() {
    return new AnswerRefused(ProblemCategory.CONFLICT, "answer-too-many-versions", AnswerLife.MOST_VERSIONS);
  }

  /** A complaint never becomes an answer. */
  static AnswerRefused complaint() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-from-complaint");
  }

  /** The case is not at its end. */
  static AnswerRefused openCase() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-from-open-case");
  }

  /** Not everybody of the office may read the case. */
  static AnswerRefused classifiedCase() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-from-classified-case");
  }

  /** Nobody has said that the masks were looked through, or more was found. */
  static AnswerRefused masks() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-masks");
  }

  /** What was sent is no list of answers. */
  static AnswerRefused list() {
    return new AnswerRefused(ProblemCategory.INVALID, "answer-list", AnswerList.MOST_ROWS);
  }

  /** The code of a regulation is missing or too long. */
  static AnswerRefused regulation() {
    return new AnswerRefused(ProblemCategory.INVALID, "regulation-code");
  }

  /** The title is too long. */
  static AnswerRefused title() {
    return new AnswerRefused(ProblemCategory.INVALID, "regulation-title");
  }

  /** The day since when it is replaced is none, or is to come. */
  static AnswerRefused since() {
    return new AnswerRefused(ProblemCategory.INVALID, "regulation-since");
  }

  /** What replaces it is itself. */
  static AnswerRefused replacement() {
    return new AnswerRefused(ProblemCategory.INVALID, "regulation-replacement");
  }
}
