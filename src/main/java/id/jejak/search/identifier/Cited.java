package id.jejak.search.identifier;

import java.util.List;

/** Part of a question that cites something, and the keys that it may have there. */
public record Cited(int from, int until, List<Key> keys) {
  public Cited {
    keys = List.copyOf(keys);
  }
}
