package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The same question when it is only asked whether an entry holds it: what its stems in {@link Fields#TEXT} tell is not
 * asked of other fields as well.
 */
final class Held {
  /** Stems of the text are those of its words, and of the subject. */
  private static final Set<String> AMONG_STEMS = Set.of(Fields.EXACT, Fields.SUBJECT);

  private Held() {
  }

  static Query of(Query query) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case DisjunctionMaxQuery best -> any(best.getDisjuncts().stream().map(Held::of).toList());
      case BooleanQuery all when isAny(all) -> anyPlace(all.clauses().stream().map(clause -> of(clause.query()))
          .toList());
      case BooleanQuery all when all.getMinimumNumberShouldMatch() == 0 -> required(all);
      default -> query;
    };
  }

  private static Query required(BooleanQuery query) {
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    List<Query> needed = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      if (clause.isRequired()) {
        needed.add(of(clause.query()));
        required.add(needed.getLast(), Occur.FILTER);
      } else if (clause.isProhibited()) {
        required.add(clause.query(), Occur.MUST_NOT);
      }
    }
    BooleanQuery all = required.build();
    return all.clauses().size() == 1 && needed.size() == 1 ? needed.getFirst() : all;
  }

  private static boolean isAny(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1 && query.clauses().stream().map(BooleanClause::occur).allMatch(
        Occur.SHOULD::equals);
  }

  private static Query any(List<Query> ways) {
    List<Query> flat = new ArrayList<>();
    for (Query way : ways) {
      if (way instanceof BooleanQuery all && isAny(all)) {
        all.clauses().forEach(clause -> flat.add(clause.query()));
      } else {
        flat.add(way);
      }
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    flat.stream().distinct().forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  /** A word in all its fields, or else anything of these. */
  private static Query anyPlace(List<Query> ways) {
    boolean word = ways.stream().allMatch(TermQuery.class::isInstance);
    boolean stems = ways.stream().anyMatch(way -> field(way).equals(Fields.TEXT));
    return any(word && stems ? ways.stream().filter(way -> !AMONG_STEMS.contains(field(way))).toList() : ways);
  }

  private static String field(Query query) {
    return query instanceof TermQuery term ? term.getTerm().field() : "";
  }
}
