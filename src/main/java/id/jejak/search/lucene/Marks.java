package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which terms of a text are marked in what is shown; grows while a question is turned into a query. */
final class Marks {
  private final Set<String> stems = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  /** Parts of an identifier are marked only where it does not stand whole. */
  private final Set<String> parts = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  /** By their first word. */
  private final Map<String, List<List<String>>> sequences = new HashMap<>();
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

  /** Words that are marked only where they stand one after the other. */
  void sequence(List<String> terms) {
    sequences.computeIfAbsent(terms.getFirst(), first -> new ArrayList<>()).add(terms);
  }

  boolean isEmpty() {
    return stems.isEmpty() && sequences.isEmpty() && wholes.isEmpty() && parts.isEmpty() && beginnings.isEmpty();
  }

  boolean isWhole(String term) {
    return wholes.contains(term) || beginnings.stream().anyMatch(term::startsWith);
  }

  /** Texts repeat their words: each is cut down to its stem once. */
  boolean isWord(String word, Language language) {
    return words.computeIfAbsent(word,
        unseen -> language.stems(unseen).stream().anyMatch(token -> stems.contains(token.term())));
  }

  /** How many tokens of a sequence begin at {@code at}, 0 for none. */
  int sequenceAt(List<Language.Token> tokens, int at) {
    for (List<String> sequence : sequences.getOrDefault(tokens.get(at).term(), List.of())) {
      int until = at + sequence.size();
      if (until <= tokens.size() && tokens.subList(at, until).stream().map(Language.Token::term).toList().equals(
          sequence)) {
        return sequence.size();
      }
    }
    return 0;
  }

  boolean isPart(String term) {
    return parts.contains(term);
  }
}
