package id.jejak.knowledge.unanswered;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A decision on a search is not kept so; the type says why. */
final class SearchRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private SearchRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  /** The sentence that says why is missing or too long. */
  static SearchRefused why() {
    return new SearchRefused(ProblemCategory.INVALID, "unanswered-why", UnansweredDesk.LONGEST_WHY);
  }

  /** No such answer is published. */
  static SearchRefused answer() {
    return new SearchRefused(ProblemCategory.INVALID, "unanswered-answer");
  }

  /** The answer is found by as many other wordings as it can be. */
  static SearchRefused tooMany() {
    return new SearchRefused(ProblemCategory.CONFLICT, "unanswered-too-many", SearchRows.MOST_LINKED);
  }

  /** It stands elsewhere by now. */
  static SearchRefused changedMeanwhile() {
    return new SearchRefused(ProblemCategory.CONFLICT, "unanswered-changed");
  }
}
