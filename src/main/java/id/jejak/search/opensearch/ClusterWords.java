package id.jejak.search.opensearch;

import id.jejak.search.lucene.Fields;
import id.jejak.search.lucene.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of the archive, looked up many at a time: what is not known is taken as nothing until {@link #learn}. */
final class ClusterWords implements Words {
  private static final int MOST_INSPECTED = 100;
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  private sealed interface Asked {
    /** How many entries there are. */
    record All() implements Asked {
    }

    record Count(Term term) implements Asked {
    }

    record Beginning(Term term) implements Asked {
    }

    record Seen(Query query) implements Asked {
    }

    record Near(Term term, int edits) implements Asked {
    }

    record Pairs(Query visible, String beginning, int most) implements Asked {
    }
  }

  private final Searcher searcher;
  /** What everybody may be told of this state, shared by all who ask it; what one may see is only here. */
  private final Map<Object, Object> shared;
  private final Map<Asked, Object> own = new LinkedHashMap<>();
  private final Map<Asked, Object> wanted = new LinkedHashMap<>();

  /** @param shared what is known of the state already; threads may share it */
  ClusterWords(Searcher searcher, Map<Object, Object> shared) {
    this.searcher = searcher;
    this.shared = shared;
  }

  @Override
  public int entries() {
    return (Integer) known(new Asked.All(), 0);
  }

  @Override
  public int entries(Term term) {
    return (Integer) known(new Asked.Count(term), 0);
  }

  @Override
  public int beginning(Term term) {
    return (Integer) known(new Asked.Beginning(term), 0);
  }

  @Override
  public int seen(List<Term> terms, Query visible, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    Query seen = new BooleanQuery.Builder().add(any.build(), Occur.FILTER).add(visible, Occur.FILTER).build();
    return Math.min(most, (Integer) known(new Asked.Seen(seen), 0));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Written> near(Term term, int edits, int least, int most, Predicate<String> wanted) {
    List<Written> near = (List<Written>) known(new Asked.Near(term, edits), List.of());
    return near.stream().filter(one -> one.entries() >= least && wanted.test(one.term())).limit(most).toList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<String> pairs(Query visible, String beginning, int most) {
    return (List<String>) known(new Asked.Pairs(visible, beginning, most), List.of());
  }

  private Object known(Asked asked, Object otherwise) {
    Object known = isOwn(asked) ? own.get(asked) : shared.get(asked);
    if (known == null) {
      wanted.put(asked, otherwise);
      return otherwise;
    }
    return known;
  }

  /** Whether it depends on what one may see. */
  private static boolean isOwn(Asked asked) {
    return asked instanceof Asked.Pairs || asked instanceof Asked.Seen;
  }

  @Override
  public boolean learn() throws IOException {
    if (wanted.isEmpty()) {
      return false;
    }
    List<Asked> asked = List.copyOf(wanted.keySet());
    List<JsonNode> answers = searcher.askAll(asked.stream().map(ClusterWords::request).toList());
    for (int i = 0; i < asked.size(); i++) {
      if (isOwn(asked.get(i))) {
        own.put(asked.get(i), answer(asked.get(i), answers.get(i)));
      } else {
        shared.put(asked.get(i), answer(asked.get(i), answers.get(i)));
      }
    }
    wanted.clear();
    return true;
  }

  private static ObjectNode request(Asked asked) {
    return switch (asked) {
      case Asked.All all -> count(MatchAllDocsQuery.INSTANCE);
      case Asked.Count one -> count(new TermQuery(one.term()));
      case Asked.Beginning one -> count(new PrefixQuery(one.term()));
      case Asked.Seen seen -> count(seen.query());
      case Asked.Near near -> near(near);
      case Asked.Pairs pairs -> pairs(pairs);
    };
  }

  static ObjectNode count(Query query) {
    ObjectNode request = Json.object("query", QueryJson.of(query));
    return request.put("size", 0).put("track_total_hits", true);
  }

  static int counted(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asInt();
  }

  private static ObjectNode near(Asked.Near near) {
    ObjectNode term = Json.object("field", QueryJson.name(near.term().field())).put("analyzer", "keyword").put(
        "suggest_mode", "always").put("sort", "frequency").put("max_edits", near.edits()).put("prefix_length", 1).put(
            "min_word_length", 1)
        .put("max_inspections", MOST_INSPECTED).put("size", MOST_INSPECTED).put("shard_size", MOST_INSPECTED).put(
            "max_term_freq", Integer.MAX_VALUE)
        .put("accuracy", 0);
    ObjectNode suggest = Json.object("near", Json.object("text", near.term().text()).set("term", term));
    return Json.object("suggest", suggest).put("size", 0);
  }

  private static ObjectNode pairs(Asked.Pairs pairs) {
    Query taught = new PrefixQuery(new Term(Fields.ABBREVIATION, pairs.beginning()));
    ObjectNode request = Json.object("query", QueryJson.of(new BooleanQuery.Builder().add(pairs.visible(), Occur.FILTER)
        .add(taught, Occur.FILTER).build()));
    String inside = NO_LETTER.matcher(pairs.beginning()).replaceAll(letter -> "\\\\" + letter.group()) + ".*";
    ObjectNode terms = Json.object("field", QueryJson.name(Fields.ABBREVIATION)).put("include", inside).put("size",
        pairs.most());
    request.set("aggs", Json.object("pairs", Json.object("terms", terms)));
    return request.put("size", 0);
  }

  private static Object answer(Asked asked, JsonNode answer) {
    return switch (asked) {
      case Asked.All all -> counted(answer);
      case Asked.Count one -> counted(answer);
      case Asked.Beginning one -> counted(answer);
      case Asked.Seen seen -> counted(answer);
      case Asked.Near near -> written(answer.path("suggest").path("near").path(0).path("options"));
      case Asked.Pairs pairs -> others(pairs, answer.path("aggregations").path("pairs").path("buckets"));
    };
  }

  private static List<Written> written(JsonNode options) {
    List<Written> written = new ArrayList<>();
    options.forEach(option -> written.add(new Written(option.path("text").asString(), option.path("freq").asInt())));
    return written;
  }

  private static List<String> others(Asked.Pairs pairs, JsonNode buckets) {
    List<String> others = new ArrayList<>();
    buckets.forEach(bucket -> others.add(bucket.path("key").asString().substring(pairs.beginning().length())));
    return others;
  }
}
