package id.jejak.extraction;

/** Where the text of a page comes from. */
public enum TextSource {
  /** The file itself carries it. */
  TEXT_LAYER,
  /** Read from an image of the page. */
  OCR,
  /** The file's own text and, beside it, what was read from the image. */
  BOTH,
  /** There is none (yet). */
  NONE
}
