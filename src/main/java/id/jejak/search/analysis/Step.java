package id.jejak.search.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way from what was written to what is indexed or asked for.
 *
 * @param items each different thing once, in its order; at most 100
 * @param more how many are left out
 */
public record Step(Kind kind, List<Item> items, int more) {
  private static final int MOST = 100;

  /** In the order in which they follow one another. */
  public enum Kind {
    CLEANED, TOKENS, SLANG, STOP, LIGHT, STEMS, IDENTIFIERS, DEFINITIONS, ABBREVIATIONS, SYNONYMS, CLAUSES
  }

  /** What is worth knowing of an item. */
  public enum Note {
    WHOLE, PROTECTED, OVERRIDDEN, TYPED, NUMBER, ALL, EXPLICIT, BARE, RELATED, WORD, IDENTIFIER, PHRASE, EITHER
  }

  /**
   * @param from what went in
   * @param to what became of it; null where it stays as it is
   * @param type of an identifier that is {@link Note#TYPED}, else null
   */
  public record Item(String from, @Nullable String to, @Nullable Note note, @Nullable String type) {
    public static Item of(String from, String to, @Nullable Note note) {
      return new Item(from, from.equals(to) ? null : to, note, null);
    }
  }

  public static Step of(Kind kind, List<Item> all) {
    List<Item> different = all.stream().distinct().toList();
    return new Step(kind, different.stream().limit(MOST).toList(), Math.max(0, different.size() - MOST));
  }

  public Step {
    items = List.copyOf(items);
  }
}
