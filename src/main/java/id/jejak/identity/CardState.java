package id.jejak.identity;

/** What a card is good for on a day; only the first lets its holder in. */
public enum CardState {
  ACTIVE, BLOCKED, ENDED,
  /** It begins on a later day. */
  NOT_YET
}
