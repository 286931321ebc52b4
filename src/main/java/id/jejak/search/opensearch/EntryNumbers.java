package id.jejak.search.opensearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Numbers for the entries that one question meets, in the order it meets them. */
final class EntryNumbers {
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  String id(int number) {
    return ids.get(number);
  }

  int of(JsonNode hit) {
    return numbers.computeIfAbsent(hit.path("_id").asString(), id -> {
      ids.add(id);
      return ids.size() - 1;
    });
  }

  List<Integer> all(Iterable<JsonNode> hits) {
    List<Integer> all = new ArrayList<>();
    hits.forEach(hit -> all.add(of(hit)));
    return all;
  }
}
