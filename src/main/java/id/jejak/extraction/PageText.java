package id.jejak.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The text of one page, sheet, slide or message, or of a piece of about a printed page where a file has none of these.
 *
 * @param number from 1, without gaps
 * @param text as read, lines kept, without control characters; at most {@link ExtractionLimits} allow a page
 * @param awaitsOcr whether the page has no usable text of its own and shall be recognised from its image
 * @param confidence of recognition, 0 to 100; null where nothing was recognised
 * @param language ISO 639 code such as {@code id} or {@code en}; {@code und} where it cannot be told
 * @param quality how much the file's own text of this page looks like writing, 0 to 100; null where it is too little to
 *        tell
 * @param setAside a text of this page that is no writing, or the worse one of two: kept, not searched; null where there
 *        is none
 */
public record PageText(int number, String text, TextSource source, boolean awaitsOcr, @Nullable Integer confidence,
    String language, @Nullable Integer quality, @Nullable String setAside) {
  private static final int BELIEVED = 48;
  // A speck in a photograph is read as a letter or two, too.
  private static final int MANY = 12;

  /** This page with what was read from its image: beside its own text, or instead of one that is no writing. */
  public PageText with(RecognisedPage image) {
    if (setAside != null) {
      return better(setAside, image);
    }
    if (image.text().isBlank()) {
      return new PageText(number, text, source, false, image.confidence(), language, quality, null);
    }
    boolean alone = text.isBlank();
    return new PageText(number, alone ? image.text() : text + "\n\n" + image.text(), alone
        ? TextSource.OCR
        : TextSource.BOTH, false, image.confidence(), image.language(), quality, null);
  }

  private PageText better(String layer, RecognisedPage image) {
    return image.isBetterThan(quality)
        ? new PageText(number, image.text(), TextSource.OCR, false, image.confidence(), image.language(), quality,
            layer)
        : new PageText(number, layer, TextSource.TEXT_LAYER, false, image.confidence(), language, quality,
            image.text());
  }

  /**
   * Whether what it says cannot be relied on: its own text is no writing and its image told nothing better, or
   * recognition hardly believes its own words, as with letters of another script.
   */
  public boolean hardlyLegible() {
    boolean guessed = source == TextSource.OCR && confidence != null && confidence < BELIEVED
        && text.chars().filter(Character::isLetterOrDigit).count() >= MANY;
    return guessed || (setAside != null && source == TextSource.TEXT_LAYER);
  }
}
