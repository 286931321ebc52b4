package id.jejak.search.opensearch;

import id.jejak.search.lucene.SpelledTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointInSetQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a query of Lucene in the words of OpenSearch, so that it makes the same query of it again. */
final class QueryJson {
  /** As Lucene's own, which {@link FuzzyQuery} does not tell. */
  private static final int MOST_FORMS = 8;

  private QueryJson() {
  }

  static ObjectNode of(Query query) {
    return of(query, 1);
  }

  private static ObjectNode of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case TermQuery term -> term("term", term.getTerm(), boost);
      case PrefixQuery prefix -> term("prefix", prefix.getPrefix(), boost);
      case FuzzyQuery fuzzy -> fuzzy(fuzzy, boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case BooleanQuery all -> all(all, boost);
      case DisjunctionMaxQuery best -> best(best, boost);
      case ConstantScoreQuery constant -> boosted(Json.object("constant_score", Json.object("filter", of(constant
          .getQuery()))), boost);
      case TermInSetQuery set -> Json.object("terms", Json.object(name(set.getField()), terms(set)));
      case TermRangeQuery range -> range(range);
      case IndexSortSortedNumericDocValuesRangeQuery sorted -> of(sorted.getFallbackQuery(), boost);
      case IndexOrDocValuesQuery either -> of(either.getIndexQuery(), boost);
      case PointRangeQuery range -> Json.object("range", Json.object(name(range.getField()), Json.object().put("gte",
          number(range.getLowerPoint())).put("lte", number(range.getUpperPoint()))));
      case PointInSetQuery set -> Json.object("terms", Json.object(name(set.getField()), numbers(set
          .getPackedPoints())));
      case MatchAllDocsQuery all -> Json.object("match_all", Json.object());
      case MatchNoDocsQuery none -> none();
      default -> throw new IllegalArgumentException("cannot be asked of OpenSearch: " + query.getClass());
    };
  }

  /** A dot would mean a field inside another. */
  static String name(String field) {
    return field.replace('.', '_');
  }

  private static ObjectNode none() {
    return Json.object("match_none", Json.object());
  }

  /** Into the one object inside. */
  private static ObjectNode boosted(ObjectNode query, float boost) {
    if (boost != 1) {
      ((ObjectNode) query.iterator().next()).put("boost", boost);
    }
    return query;
  }

  private static ObjectNode term(String kind, Term term, float boost) {
    ObjectNode value = Json.object().put("value", term.text());
    if (boost != 1) {
      value.put("boost", boost);
    }
    return Json.object(kind, Json.object(name(term.field()), value));
  }

  private static ObjectNode fuzzy(FuzzyQuery query, float boost) {
    ObjectNode value = Json.object().put("value", query.getTerm().text()).put("fuzziness", query.getMaxEdits()).put(
        "prefix_length", query.getPrefixLength()).put("max_expansions", MOST_FORMS).put("transpositions", query
            .getTranspositions())
        .put("boost", boost);
    return Json.object("fuzzy", Json.object(name(query.getTerm().field()), value));
  }

  private static ObjectNode phrase(PhraseQuery query, float boost) {
    Term[] terms = query.getTerms();
    if (terms.length == 0) {
      return none();
    }
    StringBuilder line = new StringBuilder(terms[0].text());
    for (int i = 1; i < terms.length; i++) {
      int step = query.getPositions()[i] - query.getPositions()[i - 1];
      line.append(step == 0 ? String.valueOf(SpelledTerms.TOGETHER) : " ");
      for (int gap = 1; gap < step; gap++) {
        line.append(SpelledTerms.GAP).append(' ');
      }
      line.append(terms[i].text());
    }
    ObjectNode value = Json.object().put("query", line.toString()).put("slop", query.getSlop()).put("boost", boost);
    return Json.object("match_phrase", Json.object(name(query.getField()), value));
  }

  private static ObjectNode all(BooleanQuery query, float boost) {
    if (query.clauses().isEmpty()) {
      return none();
    }
    ObjectNode all = Json.object();
    for (BooleanClause clause : query.clauses()) {
      String kind = switch (clause.occur()) {
        case MUST -> "must";
        case FILTER -> "filter";
        case SHOULD -> "should";
        case MUST_NOT -> "must_not";
      };
      all.withArray(kind).add(of(clause.query()));
    }
    if (query.getMinimumNumberShouldMatch() > 0) {
      all.put("minimum_should_match", query.getMinimumNumberShouldMatch());
    }
    all.put("adjust_pure_negative", false);
    return boosted(Json.object("bool", all), boost);
  }

  private static ObjectNode best(DisjunctionMaxQuery query, float boost) {
    ArrayNode ways = Json.array();
    query.getDisjuncts().forEach(way -> ways.add(of(way)));
    if (ways.isEmpty()) {
      return none();
    }
    ObjectNode best = Json.object();
    best.set("queries", ways);
    best.put("tie_breaker", query.getTieBreakerMultiplier());
    return boosted(Json.object("dis_max", best), boost);
  }

  private static ArrayNode terms(TermInSetQuery query) {
    ArrayNode terms = Json.array();
    try {
      BytesRefIterator each = query.getBytesRefIterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static ObjectNode range(TermRangeQuery query) {
    ObjectNode bounds = Json.object();
    bound(bounds, query.includesLower() ? "gte" : "gt", query.getLowerTerm());
    bound(bounds, query.includesUpper() ? "lte" : "lt", query.getUpperTerm());
    return Json.object("range", Json.object(name(query.getField()), bounds));
  }

  private static void bound(ObjectNode bounds, String kind, BytesRef term) {
    if (term != null) {
      bounds.put(kind, term.utf8ToString());
    }
  }

  private static JsonNode numbers(Collection<byte[]> points) {
    ArrayNode numbers = Json.array();
    points.forEach(point -> numbers.add(number(point)));
    return numbers;
  }

  private static long number(byte[] point) {
    return LongPoint.decodeDimension(point, 0);
  }
}
