package id.jejak.search.opensearch;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.JsonNode;

/** JSON, one in a line. */
final class Lines {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void add(byte[] line) {
    bytes.writeBytes(line);
  }

  void add(JsonNode line) {
    bytes.writeBytes(of(line));
  }

  static byte[] of(JsonNode line) {
    byte[] json = Cluster.JSON.writeValueAsBytes(line);
    byte[] ended = java.util.Arrays.copyOf(json, json.length + 1);
    ended[json.length] = '\n';
    return ended;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
