package id.jejak.search.opensearch;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON in few words. */
final class Json {
  private Json() {
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode object(String name, JsonNode value) {
    ObjectNode object = object();
    object.set(name, value);
    return object;
  }

  static ObjectNode object(String name, String value) {
    return object().put(name, value);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode array(List<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  static ArrayNode arrayOf(JsonNode... values) {
    return array().addAll(List.of(values));
  }
}
