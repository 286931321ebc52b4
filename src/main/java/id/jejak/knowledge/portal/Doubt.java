package id.jejak.knowledge.portal;

import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.PublishedAnswer;
import java.util.ArrayList;
import java.util.List;

/** What to think of before an answer is followed, in the order in which it is told. */
public enum Doubt {
  /** A regulation that it rests on was replaced. */
  REPLACED,
  /** It is about an application that is out of use; who asks about that one wants just this answer. */
  OLD_APPLICATION,
  /** Staff look at it again; told only where nothing else says why. */
  NEEDS_REVIEW;

  /** Whether an answer stands behind others that fit as well. */
  boolean lowers() {
    return this != OLD_APPLICATION;
  }

  public static List<Doubt> of(PublishedAnswer answer) {
    List<Doubt> doubts = new ArrayList<>();
    if (answer.citations().stream().map(Citation::state).anyMatch(CitationState.REPLACED::equals)) {
      doubts.add(REPLACED);
    }
    if (answer.oldApplication()) {
      doubts.add(OLD_APPLICATION);
    }
    if (answer.needsReview() && !doubts.contains(REPLACED)) {
      doubts.add(NEEDS_REVIEW);
    }
    return List.copyOf(doubts);
  }
}
