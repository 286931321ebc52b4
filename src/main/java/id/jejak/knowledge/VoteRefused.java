package id.jejak.knowledge;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A reader's word on an answer is not counted. */
public final class VoteRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private VoteRefused(ProblemCategory category, String type) {
    super(category, type);
  }

  /** Nothing is shown at this address. */
  public static VoteRefused notShown() {
    return new VoteRefused(ProblemCategory.NOT_FOUND, "answer-not-found");
  }

  /** There were as many within the last hour as are counted. */
  public static VoteRefused tooMany() {
    return new VoteRefused(ProblemCategory.TOO_MANY, "answer-votes-too-many");
  }
}
