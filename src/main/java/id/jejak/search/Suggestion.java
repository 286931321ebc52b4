package id.jejak.search;

import org.jspecify.annotations.Nullable;

/**
 * One way to go on with what is being typed.
 *
 * @param kind what it is: {@code recent}, {@code number}, {@code subject}, {@code satker}; other sources add theirs, with
 *        the word for it in the message {@code search.suggestion.} and the kind
 * @param beside what tells it from others, or null
 * @param address of the page that it leads to, within the site
 */
public record Suggestion(String kind, String text, @Nullable String beside, String address) {
}
