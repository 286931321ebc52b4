package id.jejak.knowledge.problem;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A decision on a problem is not kept so; the type says why. */
final class ProblemRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private ProblemRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  /** The sentence that says why is missing or too long. */
  static ProblemRefused why() {
    return new ProblemRefused(ProblemCategory.INVALID, "recurring-why", ProblemDesk.LONGEST_WHY);
  }

  /** It stands elsewhere by now. */
  static ProblemRefused changedMeanwhile() {
    return new ProblemRefused(ProblemCategory.CONFLICT, "recurring-changed");
  }
}
