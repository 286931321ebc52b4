package id.jejak.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What recognition of one page image gave.
 *
 * @param end {@code COMPLETE} (the text may be empty: a blank page), {@code TIMED_OUT}, {@code CRASHED},
 *        {@code CORRUPT} or {@code TOO_LARGE}
 * @param confidence mean of the words, 0 to 100; null when there are none
 * @param language as in {@link PageText}
 */
public record RecognisedPage(ReadEnd end, String text, @Nullable Integer confidence, String language, String detail) {
}
