package id.jejak.search.lucene;

import id.jejak.search.StandingQuestions.Anchors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of which an entry must have one to be found by a query: of parts that are all needed those of the rarest
 * one, of alternatives all. What cannot be told by terms is looked at by asking. Terms of access are none: what a person
 * may see changes, and the rest of the question does not.
 */
final class AnchorTerms {
  private static final String ACCESS = "access.";

  private final Words words;

  AnchorTerms(Words words) {
    this.words = words;
  }

  /** Terms with the number of entries that have them. */
  private record Some(Set<String> terms, long cost) {
    static final Some NONE = new Some(Set.of(), 0);
  }

  Anchors of(Query query) throws IOException {
    Some found = some(query);
    return found == null ? new Anchors(true, Set.of()) : new Anchors(false, found.terms());
  }

  /** Null where terms do not tell. */
  private @Nullable Some some(Query query) throws IOException {
    return switch (query) {
      case MatchNoDocsQuery _ -> Some.NONE;
      case TermQuery term -> term(term.getTerm());
      case BoostQuery boosted -> some(boosted.getQuery());
      case ConstantScoreQuery constant -> some(constant.getQuery());
      case PrefixQuery prefix -> new Some(Set.of(name(prefix.getField(), Anchors.BEGINNING, prefix.getPrefix().text())),
          words.beginning(prefix.getPrefix()));
      case TermInSetQuery set -> set(set);
      case PhraseQuery phrase -> rarest(terms(phrase));
      case DisjunctionMaxQuery best -> together(List.copyOf(best.getDisjuncts()));
      case BooleanQuery parts -> parts(parts);
      default -> null;
    };
  }

  private @Nullable Some term(Term term) throws IOException {
    return term.field().startsWith(ACCESS)
        ? null
        : new Some(Set.of(name(term.field(), Anchors.WHOLE, term.text())), words.entries(term));
  }

  private @Nullable Some set(TermInSetQuery set) throws IOException {
    List<Query> terms = new ArrayList<>();
    BytesRefIterator all = set.getBytesRefIterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      terms.add(new TermQuery(new Term(set.getField(), BytesRef.deepCopyOf(term))));
    }
    return together(terms);
  }

  private List<@Nullable Some> terms(PhraseQuery phrase) throws IOException {
    List<@Nullable Some> terms = new ArrayList<>();
    for (Term term : phrase.getTerms()) {
      terms.add(term(term));
    }
    return terms;
  }

  private @Nullable Some parts(BooleanQuery query) throws IOException {
    List<@Nullable Some> needed = new ArrayList<>();
    List<Query> choice = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      if (clause.occur() == Occur.MUST || clause.occur() == Occur.FILTER) {
        needed.add(some(clause.query()));
      } else if (clause.occur() == Occur.SHOULD) {
        choice.add(clause.query());
      }
    }
    if (needed.isEmpty() || query.getMinimumNumberShouldMatch() > 0) {
      needed.add(together(choice));
    }
    return rarest(needed);
  }

  private static @Nullable Some rarest(List<@Nullable Some> needed) {
    Some rarest = null;
    for (Some one : needed) {
      if (one != null && (rarest == null || one.cost() < rarest.cost())) {
        rarest = one;
      }
    }
    return rarest;
  }

  private @Nullable Some together(List<Query> choice) throws IOException {
    Set<String> terms = new HashSet<>();
    long cost = 0;
    for (Query one : choice) {
      Some some = some(one);
      if (some == null) {
        return null;
      }
      terms.addAll(some.terms());
      cost += some.cost();
    }
    return new Some(terms, cost);
  }

  static String name(String field, char between, String text) {
    return field + between + text;
  }
}
