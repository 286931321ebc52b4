package id.jejak.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One state of an index, as understanding and ranking ask it; every engine answers in its own way. Entries have numbers
 * that mean something in this state alone. Close it to give it back.
 */
public interface Holdings extends Words, Closeable {
  /** By which value of their entries groups are ordered, the largest first. */
  enum Order {
    /** The best score, as {@link org.apache.lucene.util.NumericUtils#floatToSortableInt}. */
    BEST,
    /** The time of reception, in microseconds. */
    NEWEST,
    /** The same, negative. */
    EARLIEST
  }

  /** From now on what is found within that time is answered; null lifts the bound. */
  void within(@Nullable Duration time);

  /** Whether something was not found because of the bound. */
  boolean isLate();

  /**
   * The interactions that have an entry.
   *
   * @param shown how many are needed from the beginning on, so that others need not be looked at; 0 when any may be
   */
  Groups groups(Query query, Order order, int shown) throws IOException;

  /** How many entries each of the queries finds. */
  List<Integer> counts(List<Query> queries) throws IOException;

  /** Whether there is an entry at all. */
  boolean isAny(Query query) throws IOException;

  /** What is found in some interactions, by their {@link GroupKey keys}; those without any are absent. */
  Map<Long, Found> inside(Query query, boolean scored, long... groups) throws IOException;

  /** The first entries by time in some interactions, by their keys. */
  Map<Long, Steps> steps(Query query, long... groups) throws IOException;

  /** Entries in the order of their worth, at most that many. */
  List<Integer> entries(Query query, int most) throws IOException;

  /** What is kept with entries. */
  Map<Integer, Document> stored(Collection<Integer> entries) throws IOException;

  /** Of each entry the sentences that hold any of the terms, its subject among them; without order. */
  Map<Integer, Collection<Set<String>>> sentences(Set<String> terms, int... entries) throws IOException;

  /** What each of the queries makes of an entry; null where it does not find it. */
  List<@Nullable Float> worth(List<Query> queries, int entry) throws IOException;

  /** Keeps this state for later pages and gives its number, see {@link States#then}. */
  long hold() throws IOException;

  @Override
  void close() throws IOException;
}
