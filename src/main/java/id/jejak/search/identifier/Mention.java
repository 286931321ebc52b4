package id.jejak.search.identifier;

import java.util.Set;

/**
 * A number as it stands in a text.
 *
 * @param from place in the text
 * @param keys all under which it is indexed
 * @param isKnown whether it can be told from amounts, days and telephone numbers: its type is named, or it is long or
 *        joins letters with digits
 */
public record Mention(int from, int until, Set<String> keys, boolean isKnown) {
  public Mention {
    keys = Set.copyOf(keys);
  }
}
