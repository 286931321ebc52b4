package id.jejak.watch;

import id.jejak.search.StandingQuestions.Anchors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Saved searches by the terms of which an entry must have one to answer them: a term costs a look into a table, however
 * many searches there are. Used by one thread.
 */
final class Watchlist {
  /** Searches by their anchors, and those without, which anything may answer. */
  private final Map<String, Set<UUID>> byAnchor = new HashMap<>();
  private final Set<UUID> always = new HashSet<>();
  private final Map<UUID, Anchors> known = new HashMap<>();
  /** How long beginnings are, with how many there are of each length. */
  private final TreeMap<Integer, Integer> lengths = new TreeMap<>();

  int size() {
    return known.size();
  }

  void put(UUID search, Anchors anchors) {
    remove(search);
    known.put(search, anchors);
    if (anchors.always()) {
      always.add(search);
    }
    anchors.terms().forEach(anchor -> {
      byAnchor.computeIfAbsent(anchor, _ -> new HashSet<>(2)).add(search);
      if (isBeginning(anchor)) {
        lengths.merge(anchor.length(), 1, Integer::sum);
      }
    });
  }

  void remove(UUID search) {
    Anchors before = known.remove(search);
    always.remove(search);
    for (String anchor : before == null ? Set.<String>of() : before.terms()) {
      byAnchor.computeIfPresent(anchor, (_, searches) -> {
        searches.remove(search);
        return searches.isEmpty() ? null : searches;
      });
      if (isBeginning(anchor)) {
        lengths.computeIfPresent(anchor.length(), (_, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  private static boolean isBeginning(String anchor) {
    return anchor.indexOf(Anchors.BEGINNING) >= 0;
  }

  /** What any entry may answer. */
  List<UUID> always() {
    return new ArrayList<>(always);
  }

  /** Gives each search that an entry with this term could answer. */
  void with(String term, Consumer<UUID> taker) {
    byAnchor.getOrDefault(term, Set.of()).forEach(taker);
    if (lengths.isEmpty()) {
      return;
    }
    int field = term.indexOf(Anchors.WHOLE);
    for (int length : lengths.keySet()) {
      if (length > term.length()) {
        return;
      }
      if (length > field) {
        String beginning = term.substring(0, field) + Anchors.BEGINNING + term.substring(field + 1, length);
        byAnchor.getOrDefault(beginning, Set.of()).forEach(taker);
      }
    }
  }
}
