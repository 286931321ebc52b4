package id.jejak.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * What is known of the words of an archive. An engine that answers from afar may say 0, or nothing, of what it has not
 * looked up yet: ask inside {@link #tell}.
 */
public interface Words {
  /** Makes something of what it is told of words; may be asked several times, and leaves nothing behind. */
  @FunctionalInterface
  interface Telling<T> {
    T tell() throws IOException;
  }

  /** A word as it stands in the index, and in how many entries. */
  record Written(String term, int entries) {
  }

  /** About how many entries there are. */
  int entries() throws IOException;

  /** About how many entries hold it, those among them that were replaced lately. */
  int entries(Term term) throws IOException;

  /** About how many entries hold a term that begins so. */
  int beginning(Term term) throws IOException;

  /**
   * How many entries hold one of the terms, up to {@code most}, among those that {@code visible} lets through. How often
   * the index has a word tells of entries of others: whatever depends on whether there is a word asks here.
   */
  int seen(List<Term> terms, Query visible, int most) throws IOException;

  /**
   * Terms of the same field with letters more, less, other or changed about, the most frequent ones; without order.
   *
   * @param edits 1 or 2, none of them at the first letter
   * @param least in how many entries
   * @param most how many terms
   * @param wanted terms that are no others
   */
  List<Written> near(Term term, int edits, int least, int most, Predicate<String> wanted) throws IOException;

  /**
   * What follows a beginning among the {@link Fields#ABBREVIATION pairs} of the entries that {@code visible} lets
   * through, the most frequent ones first, those of the same frequency by the alphabet.
   */
  List<String> pairs(Query visible, String beginning, int most) throws IOException;

  /** Looks up what was asked for and is not known yet. Whether there was something: then ask anew. */
  boolean learn() throws IOException;

  /** Makes of the words what can be made when everything that is asked for is known. */
  default <T> T tell(Telling<T> telling) throws IOException {
    T told = telling.tell();
    while (learn()) {
      told = telling.tell();
    }
    return told;
  }
}
