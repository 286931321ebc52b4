package id.jejak.search.analysis;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A comparison cannot begin. */
final class TrialRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private TrialRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  /** Another one is under way. */
  static TrialRefused busy() {
    return new TrialRefused(ProblemCategory.CONFLICT, "search-trial-busy");
  }

  /** No question, or more than are taken. */
  static TrialRefused questions(int most) {
    return new TrialRefused(ProblemCategory.INVALID, "search-trial-questions", most);
  }
}
