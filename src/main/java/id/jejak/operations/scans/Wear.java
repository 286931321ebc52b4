package id.jejak.operations.scans;

import java.util.Locale;

/** What happened to a letter on its way into the archive. */
public enum Wear {
  /** 300 dots to the inch, straight and white. */
  CLEAN,
  /** Laid down askew, by one degree to five. */
  SKEWED,
  /** On its side or upside down. */
  TURNED,
  /** A circular in two columns. */
  COLUMNS,
  /** 100 to 150 dots to the inch. */
  LOW_RESOLUTION,
  /** Dust, grain and a JPEG that was made too small. */
  NOISY,
  /** Uneven light, as in a photo of a page. */
  SHADED,
  /** A round stamp, a stamp in a box and a signature over the text, in blue and violet ink. */
  STAMPED,
  /** Rules that touch the letters, below each line and around each cell. */
  RULED,
  /** A photo of a stamped letter: askew, few dots, uneven light. */
  PHOTO;

  /** Its name in a report. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
