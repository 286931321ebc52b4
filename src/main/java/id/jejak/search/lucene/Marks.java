package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/** Which terms of a text are marked in what is shown; grows while a question is turned into a query. */
final class Marks {
  private final Set<String> stems = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  /** Parts of an identifier are marked only where it does not stand whole. */
  private final Set<String> parts = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  /** By their first word. */
  private final Map<String, List<List<String>>> sequences = new HashMap<>();
  private final CharArraySet firsts = new CharArraySet(8, false);
  private final CharArrayMap<Sort> sorts = new CharArrayMap<>(256, false);

  /** What a word of a text is to the question. */
  enum Sort {
    NOTHING, WORD, PART, WHOLE,
    /** The first of a row, whatever else. */
    FIRST
  }

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
    firsts.add(terms.getFirst());
  }

  boolean isEmpty() {
    return stems.isEmpty() && sequences.isEmpty() && wholes.isEmpty() && parts.isEmpty() && beginnings.isEmpty();
  }

  private boolean isWhole(String term) {
    return wholes.contains(term) || beginnings.stream().anyMatch(term::startsWith);
  }

  private boolean isWord(String word, Language language) {
    return stems.contains(language.stem(word));
  }

  /** Whether a row of words that is marked begins so. */
  boolean beginsSequence(char[] letters, int length) {
    return firsts.contains(letters, 0, length);
  }

  /** Texts repeat their words: each is looked at once. */
  Sort sort(char[] letters, int length, Language language) {
    Sort known = sorts.get(letters, 0, length);
    if (known == null) {
      String word = new String(letters, 0, length);
      known = sort(word, language);
      sorts.put(word, known);
    }
    return known;
  }

  Sort sort(String word, Language language) {
    if (isWhole(word)) {
      return Sort.WHOLE;
    }
    if (isPart(word)) {
      return Sort.PART;
    }
    return isWord(word, language) ? Sort.WORD : Sort.NOTHING;
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

  private boolean isPart(String term) {
    return parts.contains(term);
  }
}
