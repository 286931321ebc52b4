package id.jejak.identity;

/** Whether somebody can sign in now, or what stands in the way. */
public enum SignInState {
  MAY, NO_PASSWORD, DISABLED, NO_CARD, CARD_BLOCKED, CARD_ENDED, CARD_NOT_YET, SATKER_CLOSED,
  /** Too many wrong passwords within minutes; it passes by itself. */
  THROTTLED
}
