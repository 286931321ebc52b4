package id.jejak.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The same query without what no entry holds, and with each term looked up once for all searches of an answer. A question
 * has a hundred terms and phrases, most of them in no entry, and is searched half a dozen times, in each segment.
 */
final class Present {
  private static final int MOST_KEPT = 1_000_000;
  private static final Query EVERYTHING = MatchAllDocsQuery.INSTANCE;
  private static final Query NOTHING = new MatchNoDocsQuery("no entry holds it");

  private final IndexSearcher searcher;
  private final Remembered remembered;

  Present(IndexSearcher searcher, Remembered remembered) {
    this.searcher = searcher;
    this.remembered = remembered;
  }

  Query of(Query query) throws IOException {
    try {
      return present(query);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Query present(Query query) {
    return switch (query) {
      case TermQuery term ->
        isThere(term.getTerm()) ? new TermQuery(term.getTerm(), remembered.states(term.getTerm())) : NOTHING;
      case PhraseQuery phrase -> phrase(phrase);
      case BoostQuery boosted -> {
        Query inside = present(boosted.getQuery());
        yield isNothing(inside) ? NOTHING : new BoostQuery(inside, boosted.getBoost());
      }
      case ConstantScoreQuery constant -> {
        Query inside = present(constant.getQuery());
        yield isNothing(inside) ? NOTHING : new ConstantScoreQuery(inside);
      }
      case DisjunctionMaxQuery best -> best(best);
      case BooleanQuery all -> all(all);
      case PrefixQuery beginning -> remembered.found(beginning, () -> KeptQuery.of(beginning, searcher, MOST_KEPT));
      case FuzzyQuery fuzzy -> present(remembered.found(fuzzy, () -> searcher.rewrite(fuzzy)));
      case BitsQuery bits when isAlways(bits) -> EVERYTHING;
      default -> query;
    };
  }

  /** To look for words in a row costs much: it is done once. What may stand apart is asked of a few entries alone. */
  private Query phrase(PhraseQuery phrase) {
    int rarest = Integer.MAX_VALUE;
    for (Term term : phrase.getTerms()) {
      rarest = Math.min(rarest, remembered.states(term).docFreq());
    }
    if (rarest == 0) {
      return NOTHING;
    }
    // Of words that nearly every entry has so many are in a row that they could not be kept.
    return phrase.getSlop() > 0 || rarest > 2 * MOST_KEPT
        ? phrase
        : remembered.found(phrase, () -> KeptQuery.of(phrase, searcher, MOST_KEPT));
  }

  private Query best(DisjunctionMaxQuery query) {
    List<Query> ways = new ArrayList<>();
    for (Query way : query.getDisjuncts()) {
      Query inside = present(way);
      if (!isNothing(inside)) {
        ways.add(inside);
      }
    }
    return ways.isEmpty() ? NOTHING : new DisjunctionMaxQuery(ways, query.getTieBreakerMultiplier());
  }

  private Query all(BooleanQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int optional = 0;
    boolean required = false;
    for (BooleanClause clause : query.clauses()) {
      Query inside = present(clause.query());
      boolean nothing = isNothing(inside);
      if (clause.isRequired() && nothing) {
        return NOTHING;
      }
      if (!nothing) {
        all.add(inside, clause.occur());
        required |= clause.isRequired();
        optional += clause.occur() == Occur.SHOULD ? 1 : 0;
      }
    }
    int least = query.getMinimumNumberShouldMatch();
    return optional < least || (optional == 0 && !required) ? NOTHING : all.setMinimumNumberShouldMatch(least).build();
  }

  private boolean isAlways(BitsQuery bits) {
    try {
      return bits.isAlways(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNothing(Query query) {
    return query instanceof MatchNoDocsQuery;
  }

  private boolean isThere(Term term) {
    return remembered.states(term).docFreq() > 0;
  }
}
