package id.jejak.search;

import id.jejak.search.identifier.Reading.Breadth;
import org.jspecify.annotations.Nullable;

/**
 * A question for everything that carries a number.
 *
 * @param typed with or without its name; at most 200 characters are looked at
 * @param breadth how it is understood; the first reading stands in for one that the number does not have
 * @param cursor as given by the page before, or null for the first
 * @param size cases on a page, 1 to 100
 */
public record TrailQuery(String typed, Breadth breadth, @Nullable String cursor, int size) {
}
