package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.identifier.Cited;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Key;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Understands what was typed. The place for what follows: slang, forms of identifiers, citations. Nothing a person can
 * type is an error; what holds no word asks for nothing.
 */
final class QuestionReader {
  private static final int MAX_CHARACTERS = 1_000;
  private static final int MAX_CLAUSES = 64;

  private record Sequence(List<String> words, String abbreviation) {
  }

  private final Language language;
  private final IdentifierReader identifiers;
  private final Map<String, List<Clause>> expansions = new HashMap<>();
  /** By first word, so that a question is looked through once. */
  private final Map<String, List<Sequence>> sequences = new HashMap<>();

  QuestionReader(Language language, IndexConfig config) {
    this.language = language;
    identifiers = new IdentifierReader(config.identifiers());
    for (IndexConfig.Synonym synonym : config.synonyms()) {
      List<Clause> phrases = new ArrayList<>();
      for (String expansion : synonym.expansions()) {
        List<String> words = words(expansion);
        if (!words.isEmpty()) {
          phrases.add(new Clause.Phrase(expansion, words));
          sequences.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
              .add(new Sequence(words, synonym.abbreviation()));
        }
      }
      expansions.put(synonym.abbreviation(), phrases);
    }
    sequences.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private List<String> words(String text) {
    return language.exact(text).stream().filter(token -> !token.whole()).map(Language.Token::term).toList();
  }

  List<Clause> read(String text) {
    String clean = clean(text);
    Set<Clause> clauses = new LinkedHashSet<>();
    String[] pieces = clean.split("\"", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean quoted = i % 2 == 1 && i < pieces.length - 1;
      if (quoted) {
        List<String> words = words(pieces[i]);
        if (!words.isEmpty()) {
          clauses.add(new Clause.Phrase("\"" + pieces[i].strip() + "\"", words));
        }
      } else {
        clauses.addAll(withSynonyms(plain(pieces[i])));
      }
    }
    return meaningful(clauses).stream().limit(MAX_CLAUSES).toList();
  }

  private static String clean(String text) {
    int length = Math.min(text.length(), MAX_CHARACTERS);
    StringBuilder clean = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean quote = c == '\u201c' || c == '\u201d' || c == '\u201e';
      clean.append(Character.isISOControl(c) ? ' ' : quote ? '"' : c);
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private List<Clause> plain(String text) {
    List<Language.Token> tokens = language.exact(text);
    Deque<Cited> cited = new ArrayDeque<>(identifiers.cited(text));
    List<Clause> clauses = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Language.Token token = tokens.get(at);
      while (!cited.isEmpty() && cited.element().until() <= token.from()) {
        cited.remove();
      }
      boolean keyed = !cited.isEmpty() && cited.element().from() < token.until();
      if (!keyed && !token.whole()) {
        clauses.add(new Clause.Word(text.substring(token.from(), token.until()), token.term()));
        at++;
        continue;
      }
      int until = keyed ? Math.max(cited.element().until(), token.until()) : token.until();
      int next = at;
      while (next < tokens.size() && tokens.get(next).from() < until) {
        until = Math.max(until, tokens.get(next).until());
        next++;
      }
      List<Key> keys = keyed ? cited.element().keys() : List.of();
      clauses.add(identifier(text.substring(token.from(), until), keys, tokens.subList(at, next)));
      at = next;
    }
    return clauses;
  }

  private static Clause identifier(String typed, List<Key> keys, List<Language.Token> tokens) {
    return new Clause.Identifier(typed, keys, terms(tokens, true), terms(tokens, false));
  }

  private static List<String> terms(List<Language.Token> tokens, boolean whole) {
    return tokens.stream().filter(token -> token.whole() == whole).map(Language.Token::term).toList();
  }

  private List<Clause> withSynonyms(List<Clause> plain) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Sequence sequence = sequenceAt(plain, i);
      if (sequence != null) {
        List<Clause> asked = plain.subList(i, i + sequence.words().size());
        List<Clause> needed = List.copyOf(meaningful(asked));
        String typed = String.join(" ", asked.stream().map(Clause::typed).toList());
        String abbreviation = sequence.abbreviation();
        clauses.add(new Clause.Either(typed, needed, List.of(new Clause.Word(abbreviation, abbreviation))));
        i += asked.size() - 1;
      } else {
        Clause clause = plain.get(i);
        List<Clause> phrases = clause instanceof Clause.Word word ? expansions.get(word.term()) : null;
        clauses.add(phrases == null ? clause : new Clause.Either(clause.typed(), List.of(clause), phrases));
      }
    }
    return clauses;
  }

  private @Nullable Sequence sequenceAt(List<Clause> plain, int at) {
    if (!(plain.get(at) instanceof Clause.Word first)) {
      return null;
    }
    for (Sequence sequence : sequences.getOrDefault(first.term(), List.of())) {
      if (stands(plain, at, sequence.words())) {
        return sequence;
      }
    }
    return null;
  }

  private static boolean stands(List<Clause> plain, int at, List<String> words) {
    if (at + words.size() > plain.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!(plain.get(at + i) instanceof Clause.Word word) || !word.term().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without stop words and those that ask or greet, unless there is nothing else. */
  private List<Clause> meaningful(Collection<Clause> clauses) {
    List<Clause> weighty = without(clauses, word -> language.isStopWord(word) || language.isLight(word));
    List<Clause> meaningful = weighty.isEmpty() ? without(clauses, language::isStopWord) : weighty;
    return meaningful.isEmpty() ? List.copyOf(clauses) : meaningful;
  }

  private static List<Clause> without(Collection<Clause> clauses, Predicate<String> left) {
    return clauses.stream().filter(clause -> !(clause instanceof Clause.Word word && left.test(word.term()))).toList();
  }
}
