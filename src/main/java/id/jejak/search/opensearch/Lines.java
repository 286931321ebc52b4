package id.jejak.search.opensearch;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** JSON, one in a line. */
final class Lines {
  private final StringBuilder lines = new StringBuilder();

  /** @param line as {@link #of} makes it */
  void add(String line) {
    lines.append(line);
  }

  void add(JsonNode line) {
    lines.append(of(line));
  }

  static String of(JsonNode line) {
    return Cluster.JSON.writeValueAsString(line) + "\n";
  }

  /** Characters so far. */
  int length() {
    return lines.length();
  }

  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
