package id.jejak.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jejak.access.AccessFilter;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Holdings.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What one state of the index was asked before, for all who ask it: where terms stand, what dear queries find, how many
 * there are of what. It is gone with the state.
 */
final class Remembered {
  /** About 10 MB. */
  private static final int MOST_TERMS = 10_000;
  /** In bytes. */
  private static final long MOST_FOUND = 48L << 20;
  private static final int MOST_COUNTED = 200;
  private static final int OVERHEAD = 256;

  private record Question(SearchQuery query, AccessFilter filter) {
  }

  private final IndexSearcher searcher;
  private volatile boolean forgotten;
  private final Cache<Term, TermStates> terms = Caffeine.newBuilder().maximumSize(MOST_TERMS).executor(Runnable::run)
      .build();
  private final Cache<Query, Query> found = Caffeine.newBuilder().maximumWeight(MOST_FOUND).weigher(
      (Query query, Query kept) -> OVERHEAD + (kept instanceof KeptQuery entries ? entries.bytes() : 0)).executor(
          Runnable::run)
      .build();
  private final Cache<Question, Counted> counted = Caffeine.newBuilder().maximumSize(MOST_COUNTED).executor(
      Runnable::run).build();

  /** @param searcher of that state, with the similarity that counts */
  Remembered(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  TermStates states(Term term) {
    TermStates states = terms.getIfPresent(term);
    if (states == null) {
      try {
        states = TermStates.build(searcher, term, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (!forgotten) {
        terms.put(term, states);
      }
    }
    return states;
  }

  @FunctionalInterface
  interface Search {
    /** Null when it came to no end. */
    @Nullable
    Query found() throws IOException;
  }

  /** What stands for a query once it was searched; several may search it at the same time, none waits. */
  Query found(Query query, Search search) {
    Query kept = found.getIfPresent(query);
    if (kept != null) {
      return kept;
    }
    try {
      Query searched = search.found();
      if (searched != null && !forgotten) {
        found.put(query, searched);
      }
      return searched == null ? query : searched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Days are those of a zone: who asks for some is not remembered. */
  private static boolean isOfDays(SearchQuery query) {
    return query.from() != null || query.until() != null;
  }

  /** Lets go of all of it, and keeps nothing any more: earlier states are only paged through. */
  void forget() {
    forgotten = true;
    terms.invalidateAll();
    found.invalidateAll();
    counted.invalidateAll();
  }

  @Nullable
  Counted counted(SearchQuery query, AccessFilter filter) {
    return isOfDays(query) ? null : counted.getIfPresent(new Question(query.first(), filter));
  }

  void keep(SearchQuery query, AccessFilter filter, Counted count) {
    if (!isOfDays(query) && !forgotten) {
      counted.put(new Question(query.first(), filter), count);
    }
  }
}
