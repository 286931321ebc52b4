package id.jejak.records;

/** What is wrong with something that is kept. The names are stable codes of the API and the report. */
enum Damage {
  /** A row names it, and it is not there. */
  MISSING,
  /** It has the size that it should have, or is longer, and holds other bytes. */
  ALTERED,
  /** It is shorter than it should be. */
  TRUNCATED,
  /** It holds the whole bytes of another one that is kept. */
  SWAPPED,
  /** It is there, and the store cannot read it, though it reads others. */
  UNREADABLE,
  /** It is there, and no row names it: nothing is lost by that. */
  EXTRA;

  /** Whether something that should be there is not. */
  public boolean isLoss() {
    return this != EXTRA;
  }
}
