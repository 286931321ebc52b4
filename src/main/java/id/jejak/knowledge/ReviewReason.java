package id.jejak.knowledge;

/** Why somebody of the office should look at a published answer again, the most pressing first. */
public enum ReviewReason {
  /** What it rests on was replaced. */
  REGULATION,
  /** The last day on which it holds is past. */
  OVER,
  /** Somebody of the office doubts it. */
  STAFF,
  /** More readers found it of no help than of help. */
  VOTES,
  /** The last day on which it holds is near. */
  ENDING,
  /** Nobody has touched it for long. */
  QUIET
}
