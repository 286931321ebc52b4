package id.jejak.extraction;

/** How a reading ended. Everything but {@link #COMPLETE} has a sentence for people in the ledger. */
public enum ReadEnd {
  /** All that the file holds was read (pages may still await OCR, and there may be no text at all). */
  COMPLETE,
  /** A limit on output, pages or embedded files cut it, or a part was damaged; what was read is kept. */
  PARTIAL,
  /** A password protects it. */
  ENCRYPTED,
  /** It has no bytes. */
  EMPTY,
  /** No reader is known for this kind of file. */
  UNSUPPORTED,
  /** It is not what it says it is, or is damaged, and nothing could be read. */
  CORRUPT,
  /** It, or what it unpacks to, is larger than the limits allow. */
  TOO_LARGE,
  /** It took longer than the wall limit. */
  TIMED_OUT,
  /** The process that read it died (out of memory, or killed). */
  CRASHED
}
