package id.jejak.knowledge.answer;

/** Where the draft of an answer stands; one that is published may have a draft of its next version. */
enum DraftState {
  DRAFT, IN_REVIEW
}
