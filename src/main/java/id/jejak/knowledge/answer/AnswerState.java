package id.jejak.knowledge.answer;

/** Where an answer stands. */
enum AnswerState {
  DRAFT, IN_REVIEW, PUBLISHED, NEEDS_REVIEW, WITHDRAWN, SUPERSEDED;

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return this == PUBLISHED || this == NEEDS_REVIEW;
  }
}
