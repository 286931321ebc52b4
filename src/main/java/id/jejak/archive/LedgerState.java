package id.jejak.archive;

/**
 * Where a document stands between being received and being searchable. The names are stable codes of the API, the
 * import and the outcome file; the words for people stand in the message files.
 */
public enum LedgerState {
  /** Kept, found by name, waiting to be read. */
  RECEIVED(false, false),
  /** A reader has it. */
  READING(false, false),
  /** Read; the text of some pages is being recognised from their images. */
  RECOGNISING(false, false),
  /** Read; some pages need recognition, which is not installed. Read on as soon as it is. */
  WAITING_OCR(true, false),
  /** All of it can be found. */
  TEXT_COMPLETE(true, true),
  /** Some of it can be found: a limit cut it, a part is damaged, or a page could not be recognised. */
  TEXT_PARTIAL(true, false),
  /** All of it can be found; at least one page was recognised from its image. */
  TEXT_RECOGNISED(true, true),
  /** Read, and there is no text in it. */
  NO_TEXT(true, true),
  /** A password protects it. */
  ENCRYPTED(true, false),
  /** It has no bytes. */
  EMPTY(true, true),
  /** No reader is known for its kind. */
  UNSUPPORTED(true, false),
  /** Damaged, or not what it says it is. */
  CORRUPT(true, false),
  /** Larger than the limits allow. */
  TOO_LARGE(true, false),
  /** Reading took longer than the limit. */
  TIMED_OUT(true, false),
  /** The process that read it died, more than once. */
  CRASHED(true, false);

  private final boolean settled;
  private final boolean searchable;

  LedgerState(boolean settled, boolean searchable) {
    this.settled = settled;
    this.searchable = searchable;
  }

  /** Whether nothing more will happen by itself (but {@link #WAITING_OCR} goes on when recognition is installed). */
  public boolean isSettled() {
    return settled;
  }

  /** Whether all text that the document has can be found. */
  public boolean isFullySearchable() {
    return searchable;
  }
}
