package id.jejak.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What recognition of one page image gave.
 *
 * @param end {@code COMPLETE} (the text may be empty: a blank page), {@code TIMED_OUT}, {@code CRASHED},
 *        {@code CORRUPT} or {@code TOO_LARGE}
 * @param confidence mean of the words, 0 to 100; null when there are none
 * @param language as in {@link PageText}
 * @param quality as in {@link PageText}, of what was recognised
 */
public record RecognisedPage(ReadEnd end, String text, @Nullable Integer confidence, String language,
    @Nullable Integer quality, String detail) {
  // Of words that are too few to tell, the recognition's own opinion has to do.
  private static final int TRUSTED = 60;

  /** Nothing was recognised. */
  public static RecognisedPage nothing(ReadEnd end, String detail) {
    return new RecognisedPage(end, "", null, "und", null, detail);
  }

  boolean isBetterThan(@Nullable Integer layer) {
    if (text.isBlank()) {
      return false;
    }
    if (quality == null || layer == null) {
      return confidence != null && confidence >= TRUSTED;
    }
    return quality > layer;
  }
}
