package id.jejak.operations.scans;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * How far a reading is from what stands there: the fewest characters (and words) to insert, remove or replace
 * (Levenshtein). Before that, texts are composed (NFC) and each run of blanks and line ends becomes one blank, so that
 * where lines end does not matter; their order does.
 *
 * @param edits of characters
 * @param characters that stand there
 * @param wordEdits of words, which are what blanks divide
 * @param words that stand there
 */
public record Misreading(int edits, int characters, int wordEdits, int words) {
  /** Nothing compared yet. */
  public static final Misreading NONE = new Misreading(0, 0, 0, 0);

  public static Misreading of(String expected, String read) {
    String there = even(expected);
    String seen = even(read);
    List<String> wordsThere = words(there);
    List<Integer> charactersThere = there.codePoints().boxed().toList();
    return new Misreading(distance(charactersThere, seen.codePoints().boxed().toList()), charactersThere.size(),
        distance(wordsThere, words(seen)), wordsThere.size());
  }

  public Misreading plus(Misreading other) {
    return new Misreading(edits + other.edits, characters + other.characters, wordEdits + other.wordEdits, words
        + other.words);
  }

  /** Edits for each character that stands there; above 1 where more is read than there is. */
  public double characterRate() {
    return (double) edits / Math.max(1, characters);
  }

  /** Edits for each word that stands there. */
  public double wordRate() {
    return (double) wordEdits / Math.max(1, words);
  }

  private static String even(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  private static <T> int distance(List<T> expected, List<T> read) {
    return LevenshteinDistance.getDefaultInstance().apply(input(expected), input(read));
  }

  private static <T> SimilarityInput<T> input(List<T> parts) {
    return new SimilarityInput<>() {
      @Override
      public T at(int place) {
        return parts.get(place);
      }

      @Override
      public int length() {
        return parts.size();
      }
    };
  }
}
