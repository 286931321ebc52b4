package id.jejak.search.opensearch;

import id.jejak.search.EntryKind;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Fields;
import id.jejak.search.lucene.Found;
import id.jejak.search.lucene.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries inside a few interactions, all in one request. */
final class InsideGroups {
  private static final String GROUPS = "groups";
  private static final String BEST = "best";
  private static final String TEXTS = "texts";

  private final boolean scored;
  private final EntryNumbers numbers;

  InsideGroups(boolean scored, EntryNumbers numbers) {
    this.scored = scored;
    this.numbers = numbers;
  }

  ObjectNode request(Query query, long... groups) {
    ObjectNode inside = Json.object(BEST, top(Found.SHOWN, order(scored ? "_score" : "")));
    if (scored) {
      ArrayNode ranks = Json.array().add(EntrySearch.rank(EntryKind.MESSAGE)).add(EntrySearch.rank(EntryKind.PAGE));
      ObjectNode texts = Json.object("filter", Json.object("terms", Json.object(Fields.RANK, ranks)));
      texts.set("aggs", Json.object(BEST, top(Found.MOST_ADDED, Json.array().add("_score"))));
      inside.set(TEXTS, texts);
    }
    return request(query, inside, groups);
  }

  ObjectNode stepsRequest(Query query, long... groups) {
    return request(query, Json.object(BEST, top(Steps.SHOWN, order(Fields.AT))), groups);
  }

  private static ArrayNode order(String first) {
    ArrayNode order = Json.array();
    if (!first.isEmpty()) {
      order.add(first);
    }
    return order.add(Fields.RANK).add(EntryJson.ORDER);
  }

  private static ObjectNode top(int size, ArrayNode order) {
    ObjectNode top = Json.object().put("size", size).put("_source", false);
    top.set("sort", order);
    return Json.object("top_hits", top);
  }

  private static ObjectNode request(Query query, ObjectNode inside, long... groups) {
    ObjectNode request = Json.object("query", QueryJson.of(ClusterHoldings.among(query, groups))).put("size", 0).put(
        "track_total_hits", false);
    ObjectNode each = Json.object("terms", Json.object("field", Fields.GROUP).put("size", groups.length));
    each.set("aggs", inside);
    request.set("aggs", Json.object(GROUPS, each));
    return request;
  }

  private static JsonNode buckets(JsonNode answer) {
    return answer.path("aggregations").path(GROUPS).path("buckets");
  }

  private static JsonNode hits(JsonNode bucket) {
    return bucket.path(BEST).path("hits").path("hits");
  }

  Map<Long, Found> found(JsonNode answer) {
    Map<Long, Found> found = new HashMap<>();
    for (JsonNode bucket : buckets(answer)) {
      List<Found.Hit> best = new ArrayList<>();
      for (JsonNode hit : hits(bucket)) {
        int rank = hit.path("sort").path(scored ? 1 : 0).asInt();
        best.add(new Found.Hit(numbers.of(hit), scored ? hit.path("sort").path(0).floatValue() : 0, rank));
      }
      List<Float> texts = new ArrayList<>();
      hits(bucket.path(TEXTS)).forEach(hit -> texts.add(hit.path("_score").floatValue()));
      found.put(bucket.path("key").asLong(), Found.of(best, texts, bucket.path("doc_count").asInt()));
    }
    return found;
  }

  Map<Long, Steps> steps(JsonNode answer) {
    Map<Long, Steps> steps = new HashMap<>();
    for (JsonNode bucket : buckets(answer)) {
      List<Integer> first = numbers.all(hits(bucket));
      steps.put(bucket.path("key").asLong(), new Steps(first, bucket.path("doc_count").asInt() - first.size()));
    }
    return steps;
  }
}
