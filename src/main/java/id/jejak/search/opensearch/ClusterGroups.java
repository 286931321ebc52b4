package id.jejak.search.opensearch;

import id.jejak.search.lucene.Fields;
import id.jejak.search.lucene.Groups;
import id.jejak.search.lucene.Holdings.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Interactions in the order of a value. The first ten thousand or so come with their count; what lies further behind is
 * walked to from any place, which costs the same however far it is.
 */
final class ClusterGroups implements Groups {
  private static final String GROUPS = "groups";
  private static final String VALUE = "value";
  /** As the cluster makes at most, some left. */
  private static final int MOST = 60_000;
  private static final int WALKED_AT_ONCE = 500;

  private final Searcher searcher;
  private final Query query;
  private final Order order;
  private final List<Place> first;
  private final boolean exact;

  private ClusterGroups(Searcher searcher, Query query, Order order, List<Place> first, boolean exact) {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
    this.first = first;
    this.exact = exact;
  }

  static ClusterGroups of(Searcher searcher, Query query, Order order, int exactCount) throws IOException {
    int counted = Math.min(exactCount, MOST);
    List<Place> first = places(searcher, query, order, counted + 1);
    return new ClusterGroups(searcher, query, order, first, first.size() <= counted);
  }

  /** The ones received last, of those that come after {@code after}. */
  static List<Place> latest(Searcher searcher, Query query, int most, @Nullable Place after) throws IOException {
    ClusterGroups all = new ClusterGroups(searcher, query, Order.NEWEST, List.of(), false);
    return all.walk(most, after == null ? new Place(Long.MAX_VALUE, Long.MAX_VALUE) : after);
  }

  /** By the largest value of each, which is right however its entries lie on shards. */
  private static List<Place> places(Searcher searcher, Query query, Order order, int most) throws IOException {
    ObjectNode value = order == Order.BEST
        ? Json.object("max", Json.object("script", Json.object("source", "_score")))
        : Json.object("max", Json.object("field", Fields.RECEIVED));
    String direction = order == Order.EARLIEST ? "asc" : "desc";
    ObjectNode terms = Json.object("field", Fields.GROUP).put("size", most);
    terms.set("order", Json.array().add(Json.object(VALUE, direction)).add(Json.object("_key", "desc")));
    ObjectNode groups = Json.object("terms", terms);
    groups.set("aggs", Json.object(VALUE, value));
    ObjectNode request = Json.object("query", QueryJson.of(query)).put("size", 0).put("track_total_hits", false);
    request.set("aggs", Json.object(GROUPS, groups));
    List<Place> places = new ArrayList<>();
    for (JsonNode bucket : searcher.ask(request).path("aggregations").path(GROUPS).path("buckets")) {
      places.add(new Place(value(order, bucket.path(VALUE).path(VALUE)), bucket.path("key").asLong()));
    }
    places.sort(Comparator.reverseOrder());
    return places;
  }

  private static long value(Order order, JsonNode value) {
    return switch (order) {
      case BEST -> NumericUtils.floatToSortableInt((float) value.asDouble());
      case NEWEST -> (long) value.asDouble();
      case EARLIEST -> -(long) value.asDouble();
    };
  }

  @Override
  public int size() {
    return first.size();
  }

  @Override
  public boolean isExact() {
    return exact;
  }

  @Override
  public List<Place> first(int count, @Nullable Place after) throws IOException {
    if (exact || (after == null && count <= first.size())) {
      return first.stream().filter(place -> after == null || place.compareTo(after) < 0).limit(count).toList();
    }
    return after == null ? first : walk(count, after);
  }

  /** From entry to entry; an interaction counts at its best one. */
  private List<Place> walk(int count, Place after) throws IOException {
    List<Place> found = new ArrayList<>();
    Place from = after;
    while (from != null && found.size() < count) {
      Map<Long, Place> met = new LinkedHashMap<>();
      from = meet(from, met);
      Map<Long, Place> known = best(met);
      for (Place place : met.values()) {
        Place own = known.getOrDefault(place.group(), place);
        boolean told = found.stream().anyMatch(one -> one.group() == own.group());
        if (own.compareTo(after) < 0 && !told && found.size() < count) {
          found.add(own);
        }
      }
    }
    return found;
  }

  /** The places of the next entries; gives the last one, or null when there is no further one. */
  private @Nullable Place meet(Place from, Map<Long, Place> met) throws IOException {
    ObjectNode request = Json.object("query", QueryJson.of(query)).put("size", WALKED_AT_ONCE).put("_source", false)
        .put("track_total_hits", false);
    String by = order == Order.BEST ? "_score" : Fields.RECEIVED;
    String direction = order == Order.EARLIEST ? "asc" : "desc";
    request.set("sort", Json.array().add(Json.object(by, direction)).add(Json.object(Fields.GROUP, "desc")));
    ArrayNode behind = Json.array();
    switch (order) {
      case BEST -> behind.add(NumericUtils.sortableIntToFloat((int) from.value()));
      case NEWEST -> behind.add(from.value());
      case EARLIEST -> behind.add(-from.value());
    }
    request.set("search_after", behind.add(from.group()));
    Place last = null;
    JsonNode hits = searcher.ask(request).path("hits").path("hits");
    for (JsonNode hit : hits) {
      long value = order == Order.BEST
          ? NumericUtils.floatToSortableInt(hit.path("sort").path(0).floatValue())
          : order == Order.NEWEST ? hit.path("sort").path(0).asLong() : -hit.path("sort").path(0).asLong();
      last = new Place(value, hit.path("sort").path(1).asLong());
      met.putIfAbsent(last.group(), last);
    }
    return hits.size() < WALKED_AT_ONCE ? null : last;
  }

  /** An interaction whose best entry lies before was shown there. */
  private Map<Long, Place> best(Map<Long, Place> met) throws IOException {
    Map<Long, Place> best = new LinkedHashMap<>();
    if (order == Order.BEST && !met.isEmpty()) {
      long[] keys = met.keySet().stream().mapToLong(Long::longValue).toArray();
      places(searcher, ClusterHoldings.among(query, keys), order, keys.length).forEach(place -> best.put(place.group(),
          place));
    }
    return best;
  }
}
