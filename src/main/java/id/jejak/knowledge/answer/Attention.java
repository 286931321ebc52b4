package id.jejak.knowledge.answer;

/** Why a published answer needs review. */
enum Attention {
  /** What it rests on was replaced. */
  REGULATION,
  /** Somebody of the office doubts it. */
  STAFF
}
