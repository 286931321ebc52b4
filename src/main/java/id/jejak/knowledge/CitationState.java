package id.jejak.knowledge;

/** What is known of a regulation that an answer rests on. */
public enum CitationState {
  IN_FORCE, REPLACED,
  /** It is in no list of the office: it may not exist, or nobody has looked yet. */
  UNKNOWN
}
