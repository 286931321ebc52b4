package id.jejak.search.opensearch;

import id.jejak.access.AccessFilter;
import id.jejak.search.Facet;
import id.jejak.search.Facets;
import id.jejak.search.Facets.Count;
import id.jejak.search.SearchQuery;
import id.jejak.search.Timeline;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Fields;
import id.jejak.search.lucene.Holdings.Again;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts interactions by what they can be narrowed by, all in one request: one search for what was found, and one for
 * each facet with chosen values as if none of its own were.
 */
final class ClusterFacets {
  private static final Comparator<Count> ORDER = Comparator.comparingLong(Count::interactions).reversed()
      .thenComparing(Count::value);
  private static final String CASES = "cases";
  private static final String DAYS = "days";
  /** Up to here counts are exact but for chance. */
  private static final int EXACT = 3_000;
  private static final int EXACT_A_DAY = 1_000;
  private static final int MOST_VALUES = 1_000;
  /** A hundred years. */
  private static final int MOST_DAYS = 36_525;

  private final Searcher searcher;
  private final SearchQuery query;
  private final @Nullable Set<String> knownSatkers;

  ClusterFacets(Searcher searcher, SearchQuery query, AccessFilter filter) {
    this.searcher = searcher;
    this.query = query;
    knownSatkers = EntrySearch.knownSatkers(filter);
  }

  Facets of(Again again) throws IOException {
    List<Facet> chosen = List.copyOf(query.chosen().keySet());
    List<ObjectNode> requests = new ArrayList<>();
    requests.add(request(again, query, List.of(Facet.values()), true));
    for (Facet facet : chosen) {
      requests.add(request(again, query.without(facet), List.of(facet), false));
    }
    List<JsonNode> answers = searcher.askAll(requests).stream().map(answer -> answer.path("aggregations")).toList();
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      int at = chosen.indexOf(facet) + 1;
      counts.put(facet, counts(answers.get(at).path(facet.name()).path("buckets")));
    }
    return new Facets(counts, Timeline.of(days(answers.getFirst().path(DAYS).path("buckets"))));
  }

  private ObjectNode request(Again again, SearchQuery others, List<Facet> facets, boolean days) throws IOException {
    ObjectNode counted = Json.object();
    for (Facet facet : facets) {
      ObjectNode terms = Json.object("field", QueryJson.name(field(facet))).put("size", MOST_VALUES);
      if (facet == Facet.SATKER && knownSatkers != null) {
        terms.set("include", Json.array(List.copyOf(knownSatkers)));
      }
      if (facet != Facet.SATKER || knownSatkers == null || !knownSatkers.isEmpty()) {
        counted.set(facet.name(), each(terms, EXACT));
      }
    }
    if (days) {
      counted.set(DAYS, each(Json.object("field", Fields.DAY).put("size", MOST_DAYS), EXACT_A_DAY));
    }
    ObjectNode request = Json.object("query", QueryJson.of(again.under(others))).put("size", 0).put("track_total_hits",
        false);
    request.set("aggs", counted);
    return request;
  }

  private static ObjectNode each(ObjectNode terms, int exact) {
    ObjectNode each = Json.object("terms", terms);
    each.set("aggs", Json.object(CASES, Json.object("cardinality", Json.object("field", Fields.GROUP).put(
        "precision_threshold", exact))));
    return each;
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case SATKER -> Fields.SATKER_ID;
      case CHANNEL -> Fields.CHANNEL;
      case SERVICE -> Fields.SERVICE;
      case STATUS -> Fields.STATUS;
      case YEAR -> Fields.YEAR;
      case KIND -> Fields.KIND;
      case TYPE -> Fields.FILE_TYPE;
      case STATE -> Fields.STATE;
      case SOURCE -> Fields.SOURCE;
    };
  }

  private static long cases(JsonNode bucket) {
    return bucket.path(CASES).path("value").asLong();
  }

  private static List<Count> counts(JsonNode buckets) {
    List<Count> counts = new ArrayList<>();
    buckets.forEach(bucket -> counts.add(new Count(bucket.path("key").asString(), cases(bucket))));
    counts.sort(ORDER);
    return counts;
  }

  private static NavigableMap<LocalDate, Long> days(JsonNode buckets) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    buckets.forEach(bucket -> days.put(LocalDate.ofEpochDay(bucket.path("key").asLong()), cases(bucket)));
    return days;
  }
}
