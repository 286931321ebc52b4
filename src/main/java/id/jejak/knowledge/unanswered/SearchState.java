package id.jejak.knowledge.unanswered;

/** What became of a search without an answer. */
enum SearchState {
  OPEN,
  /** An answer was drafted of it. */
  TAKEN,
  /** Staff said by which answer it is to be found. */
  LINKED,
  /** A published answer is found by now. */
  COVERED,
  /** Staff said why no answer is written. */
  ASIDE
}
