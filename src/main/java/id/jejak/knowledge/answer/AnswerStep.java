package id.jejak.knowledge.answer;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can happen to an answer besides being written; the table of what is allowed when. */
enum AnswerStep {
  /** The draft is ready for somebody else. */
  SUBMIT(false, Sentence.NONE),
  /** The draft needs more work, or its author takes it back. */
  SEND_BACK(false, Sentence.NEEDED),
  /** Everybody reads the draft from now on. */
  PUBLISH(true, Sentence.NONE),
  /** The draft of a next version is given up; what is published stays. */
  DISCARD(false, Sentence.NONE),
  /** Somebody doubts what is published. */
  FLAG(false, Sentence.NEEDED),
  /** What was doubted still holds. */
  CONFIRM(true, Sentence.NEEDED),
  /** Nobody reads it any more; its address stays. */
  WITHDRAW(false, Sentence.NEEDED),
  /** Another takes its place. */
  SUPERSEDE(false, Sentence.NUMBER);

  /** What has to be said with a step. */
  enum Sentence {
    NONE, NEEDED, NUMBER
  }

  private final boolean judges;
  private final Sentence sentence;

  AnswerStep(boolean judges, Sentence sentence) {
    this.judges = judges;
    this.sentence = sentence;
  }

  /** Whether it leads anywhere from where the answer stands. */
  boolean isFrom(Answer answer) {
    boolean over = answer.state() == AnswerState.WITHDRAWN || answer.state() == AnswerState.SUPERSEDED;
    return switch (this) {
      case SUBMIT -> answer.draftState() == DraftState.DRAFT;
      case SEND_BACK, PUBLISH -> answer.draftState() == DraftState.IN_REVIEW;
      case DISCARD -> answer.draftVersion() != null && answer.wasPublished();
      case FLAG -> answer.state() == AnswerState.PUBLISHED;
      case CONFIRM -> answer.state() == AnswerState.NEEDS_REVIEW;
      case WITHDRAW -> !over;
      case SUPERSEDE -> answer.wasPublished() && answer.state() != AnswerState.SUPERSEDED;
    };
  }

  /** Whether somebody else than the authors has to take it. */
  boolean judges() {
    return judges;
  }

  public Sentence sentence() {
    return sentence;
  }

  /**
   * Why it cannot be taken.
   *
   * @param authors of what would be judged
   */
  Optional<AnswerRefused> refusal(Answer answer, Set<UUID> authors, UUID personId) {
    if (!isFrom(answer)) {
      return Optional.of(AnswerRefused.notFromHere());
    }
    return judges && authors.contains(personId) ? Optional.of(AnswerRefused.ownWork()) : Optional.empty();
  }
}
