package id.jejak.search.lucene;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stems by words, remembered: of a language people use few words again and again. Any number of threads ask; a word may push
 * another one out, so that there are never more than {@link #ROOM}.
 */
final class Stems {
  /** What a stop word has for a stem. */
  static final String NONE = "";
  /** A power of two; about 8 MB when all is used. */
  private static final int ROOM = 65_536;
  private static final int LONGEST = 40;

  private record Known(String word, String stem) {
    boolean is(char[] other, int length) {
      if (word.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (word.charAt(i) != other[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(ROOM);
  private final Function<String, String> stemming;

  /** @param stemming gives {@link #NONE} for a stop word */
  Stems(Function<String, String> stemming) {
    this.stemming = stemming;
  }

  /** The stem of the first {@code length} characters. */
  String of(char[] word, int length) {
    if (length > LONGEST) {
      return stemming.apply(new String(word, 0, length));
    }
    int place = place(word, length);
    Known before = known.get(place);
    if (before != null && before.is(word, length)) {
      return before.stem();
    }
    String unseen = new String(word, 0, length);
    String stem = stemming.apply(unseen);
    known.set(place, new Known(unseen, stem));
    return stem;
  }

  private static int place(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ (hash >>> 16)) & (ROOM - 1);
  }
}
