package id.jejak.knowledge.portal;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A reader's word on an answer did not come as one that can be counted. */
final class VoteNotTaken extends JejakException {
  private static final long serialVersionUID = 1;

  private VoteNotTaken(ProblemCategory category, String type) {
    super(category, type);
  }

  /** It was not sent by a page of this site. */
  static VoteNotTaken elsewhere() {
    return new VoteNotTaken(ProblemCategory.INVALID, "answer-vote-elsewhere");
  }

  /** It says neither yes nor no. */
  static VoteNotTaken unclear() {
    return new VoteNotTaken(ProblemCategory.INVALID, "answer-vote-unclear");
  }

  /** One address sent as many as are counted. */
  static VoteNotTaken tooMany() {
    return new VoteNotTaken(ProblemCategory.TOO_MANY, "answer-votes-from-here");
  }
}
