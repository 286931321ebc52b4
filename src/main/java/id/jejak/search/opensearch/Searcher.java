package id.jejak.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches one state of an index: a point in time that the cluster keeps. An answer of some shards alone is none. */
final class Searcher {
  private static final int MOST_AT_ONCE = 500;
  private static final String HEAD = Lines.of(Json.object("search_type", "dfs_query_then_fetch"));
  private static final Map<String, String> AS_ONE = Map.of("search_type", "dfs_query_then_fetch");

  private final Cluster cluster;
  private final String point;
  private final String keepAlive;
  private long end;
  private boolean bounded;
  private boolean late;

  /** @param point its id */
  Searcher(Cluster cluster, String point, Duration keepAlive) {
    this.cluster = cluster;
    this.point = point;
    this.keepAlive = keepAlive.toMillis() + "ms";
  }

  void within(@Nullable Duration time) {
    bounded = time != null;
    end = time == null ? 0 : System.nanoTime() + time.toNanos();
  }

  boolean isLate() {
    return late;
  }

  private ObjectNode here(ObjectNode request) {
    request.set("pit", Json.object("id", point).put("keep_alive", keepAlive));
    if (bounded) {
      request.put("timeout", Math.max(1, (end - System.nanoTime()) / 1_000_000) + "ms");
    }
    return request;
  }

  JsonNode ask(ObjectNode request) throws IOException {
    return whole(cluster.send("POST", "/_search", AS_ONE, here(request)));
  }

  /** The answers in the order of the requests. */
  List<JsonNode> askAll(List<ObjectNode> requests) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += MOST_AT_ONCE) {
      Lines lines = new Lines();
      for (ObjectNode request : requests.subList(from, Math.min(requests.size(), from + MOST_AT_ONCE))) {
        lines.add(HEAD);
        lines.add(here(request));
      }
      for (JsonNode answer : cluster.sendLines("/_msearch", Map.of(), lines.bytes()).path("responses")) {
        if (answer.has("error")) {
          throw Cluster.problem(answer.path("status").asInt(500), answer.path("error"));
        }
        answers.add(whole(answer));
      }
    }
    return answers;
  }

  private JsonNode whole(JsonNode answer) throws ClusterProblem {
    if (answer.path("_shards").path("failed").asInt(0) > 0) {
      JsonNode failure = answer.path("_shards").path("failures").path(0);
      throw Cluster.problem(failure.path("status").asInt(503), failure.path("reason"));
    }
    late |= bounded && answer.path("timed_out").asBoolean(false);
    return answer;
  }
}
