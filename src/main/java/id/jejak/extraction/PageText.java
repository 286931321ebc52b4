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
 */
public record PageText(int number, String text, TextSource source, boolean awaitsOcr, @Nullable Integer confidence,
    String language) {
}
