package id.jejak.knowledge.problem;

/** What is done about a problem. */
enum ProblemState {
  /** Nothing yet. */
  OPEN,
  /** An answer was drafted of it that does not cover it yet. */
  DRAFTED,
  /** A published answer covers it. */
  ANSWERED,
  /** Staff have said why no answer is made of it. */
  ASIDE
}
