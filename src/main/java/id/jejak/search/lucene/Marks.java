package id.jejak.search.lucene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which terms of a text are marked in what is shown; grows while a question is turned into a query. */
final class Marks {
  private final Set<String> stems = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  /** Parts of an identifier are marked only where it does not stand whole. */
  private final Set<String> parts = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, Boolean> words = new HashMap<>();

  void stem(String term) {
    stems.add(term);
  }

  void whole(String term) {
    wholes.add(term);
  }

  void part(String term) {
    parts.add(term);
  }

  void beginning(String term) {
    beginnings.add(term);
  }

  boolean isEmpty() {
    return stems.isEmpty() && wholes.isEmpty() && parts.isEmpty() && beginnings.isEmpty();
  }

  boolean isWhole(String term) {
    return wholes.contains(term) || beginnings.stream().anyMatch(term::startsWith);
  }

  /** Texts repeat their words: each is cut down to its stem once. */
  boolean isWord(String word, Language language) {
    return words.computeIfAbsent(word,
        unseen -> language.stems(unseen).stream().anyMatch(token -> stems.contains(token.term())));
  }

  boolean isPart(String term) {
    return parts.contains(term);
  }
}
