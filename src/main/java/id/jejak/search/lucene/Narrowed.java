package id.jejak.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** A part of a question asked of some fields alone; whatever else it asks is left out. */
final class Narrowed {
  /** Texts without what every entry of a case carries: its subject, satker, names and numbers. */
  static final Narrowed TO_TEXT = new Narrowed(Map.of(Fields.EXACT, Fields.EXACT, Fields.TEXT, Fields.TEXT_ALONE));
  static final Narrowed TO_SUBJECT = new Narrowed(Map.of(Fields.SUBJECT, Fields.SUBJECT));

  private final Map<String, String> fields;

  private Narrowed(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Null when nothing of it is asked of these fields. */
  @Nullable
  Query of(Query query) {
    return switch (query) {
      case TermQuery term -> term(term.getTerm());
      case PhraseQuery phrase -> phrase.getField().equals(fields.get(phrase.getField())) ? phrase : null;
      case BoostQuery boosted -> {
        Query inside = of(boosted.getQuery());
        yield inside == null ? null : new BoostQuery(inside, boosted.getBoost());
      }
      case DisjunctionMaxQuery best -> {
        List<Query> ways = best.getDisjuncts().stream().map(this::of).filter(Objects::nonNull).toList();
        yield ways.isEmpty() ? null : new DisjunctionMaxQuery(ways, best.getTieBreakerMultiplier());
      }
      case BooleanQuery all -> all(all);
      default -> null;
    };
  }

  private @Nullable Query term(Term term) {
    String field = fields.get(term.field());
    return field == null ? null : new TermQuery(new Term(field, term.text()));
  }

  private @Nullable Query all(BooleanQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean empty = true;
    for (BooleanClause clause : query.clauses()) {
      Query inside = of(clause.query());
      if (inside != null) {
        all.add(inside, clause.occur());
        empty = false;
      }
    }
    return empty ? null : all.build();
  }
}
