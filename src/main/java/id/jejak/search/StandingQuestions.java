package id.jejak.search;

import id.jejak.access.AccessFilter;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Questions that stand and are told of what is new, a part of the port {@link SearchIndex}. Asking all of them of
 * everything that is new would cost too much: {@link #anchors} says by which of its {@link #terms} an entry shows that it
 * could answer one, and only then the index is asked.
 */
public interface StandingQuestions {
  /**
   * What an entry must have to hold all that is asked, as the index understands the question by now: likely spellings
   * follow the words that the index has, so that this is to be asked again from time to time, and when the configuration
   * is another.
   */
  Anchors anchors(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException;

  /**
   * Gives each term of an entry, some more than once, as {@link Anchors} names them.
   *
   * @param owner of the entry
   */
  void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException;

  /**
   * Which interactions have an entry among {@code among} that holds all words and is let through by all filters, as
   * {@link SearchIndex#find} understands them. A part of a sentence does not suffice, and nothing is left out.
   */
  Set<UUID> holding(SearchQuery query, Among among, ZoneId zone, AccessFilter filter) throws IOException;

  /**
   * What an entry must have.
   *
   * @param always whether any entry could answer; then there are no terms
   * @param terms one of them suffices; empty when nothing can answer. Field and term, with {@link #WHOLE} between them,
   *        or with {@link #BEGINNING} where the term need only begin so
   */
  record Anchors(boolean always, Set<String> terms) {
    public static final char WHOLE = '\u0001';
    public static final char BEGINNING = '\u0002';

    public Anchors {
      terms = Set.copyOf(terms);
    }
  }

  /** The entries that are asked. */
  sealed interface Among {
    /** Those of these owners. */
    record Owners(Set<IndexOwner> owners) implements Among {
    }

    /** All of these interactions. */
    record Interactions(Set<UUID> ids) implements Among {
    }
  }
}
