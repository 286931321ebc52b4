package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Facets;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Groups.Place;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
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

  /** How a question is asked again under other filters, when nothing but that it is held matters. */
  @FunctionalInterface
  interface Again {
    Query under(SearchQuery others) throws IOException;
  }

  /**
   * All that was found.
   *
   * @param exact whether there are no more interactions
   */
  record Counted(long interactions, boolean exact, Facets facets) {
  }

  /** Comes to its end by being asked for. */
  @FunctionalInterface
  interface Counting {
    Counted counted() throws IOException;
  }

  /** An interaction by its time: one of its entries that are found, and how many they are. */
  record Seen(Place place, int doc, int entries) {
  }

  /** What a viewer may see, as a condition. */
  default Query access(AccessFilter filter) {
    return Conditions.access(filter);
  }

  /** What belongs to cases of one of these statuses, as far as is known of the cases by now. */
  default Query statuses(Set<String> values) {
    return Conditions.any(Fields.STATUS, values);
  }

  /** The status that the case of an entry has by now; null when it is that of the entry. */
  default @Nullable String status(int entry) {
    return null;
  }

  /** The status of the case of an entry. */
  default String status(int entry, Document stored) {
    String known = status(entry);
    return known == null ? Stored.text(stored, Fields.STATUS) : known;
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

  /**
   * Counts all that a question finds, each facet with chosen values as if none of its own were; what is asked meanwhile may
   * go on beside it. Ask for the result in any case.
   *
   * @param found what was found before, by {@link #groups}
   */
  Counting counting(SearchQuery query, AccessFilter filter, Groups found, Again again) throws IOException;

  /** The interactions received last, of those that come after {@code after}; at most that many. */
  List<Seen> latest(Query query, int most, @Nullable Place after) throws IOException;

  /** Entries of those written last, the newest by their own time first; at most that many. */
  List<Integer> newest(Query query, int most) throws IOException;

  /** What finds entries with a term that begins so; when very many terms do, those with some of them. */
  Query beginningWith(Term beginning) throws IOException;

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

  /** The same, of which only these fields are needed. */
  default Map<Integer, Document> stored(Collection<Integer> entries, Set<String> fields) throws IOException {
    return stored(entries);
  }

  /** Of each entry the sentences that hold any of the terms, its subject among them; without order. */
  Map<Integer, Collection<Set<String>>> sentences(Set<String> terms, int... entries) throws IOException;

  /** What each of the queries makes of an entry; null where it does not find it. */
  List<@Nullable Float> worth(List<Query> queries, int entry) throws IOException;

  /** Keeps this state for later pages and gives its number, see {@link States#then}. */
  long hold() throws IOException;

  @Override
  void close() throws IOException;
}
