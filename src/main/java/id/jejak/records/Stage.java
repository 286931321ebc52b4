package id.jejak.records;

/** What a check does, in this order. */
enum Stage {
  /** From rows to bytes: each original that is named is read from end to end. */
  ORIGINALS,
  /** From bytes to rows: each original in the store is asked for its row. */
  STORE,
  /** From rows to kept text. */
  TEXTS,
  /** From kept text to rows. */
  TEXT_STORE,
  /** Rows and index, both ways. */
  INDEX, END;

  Stage next() {
    return switch (this) {
      case ORIGINALS -> STORE;
      case STORE -> TEXTS;
      case TEXTS -> TEXT_STORE;
      case TEXT_STORE -> INDEX;
      case INDEX, END -> END;
    };
  }
}
