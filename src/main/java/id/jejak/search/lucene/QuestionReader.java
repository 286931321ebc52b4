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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Understands what was typed. The place for what follows: slang, forms of identifiers, citations. Nothing a person can
 * type is an error; what holds no word asks for nothing.
 */
final class QuestionReader {
  private static final int MAX_CHARACTERS = 1_000;
  private static final int MAX_CLAUSES = 64;

  private final Language language;
  private final IdentifierReader identifiers;
  private final Meanings meanings;

  QuestionReader(Language language, IndexConfig config) {
    this.language = language;
    identifiers = new IdentifierReader(config.identifiers());
    meanings = new Meanings(language, config);
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
        clauses.addAll(meanings.of(plain(pieces[i])));
      }
    }
    return meaningful(clauses).stream().limit(MAX_CLAUSES).toList();
  }

  static String clean(String text) {
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
        clauses.add(word(text.substring(token.from(), token.until()), token.term()));
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

  private Clause word(String typed, String term) {
    String meant = language.meant(typed, term);
    if (meant.equals(language.meant(term))) {
      return new Clause.Word(typed, term);
    }
    Clause.Word word = new Clause.Word(typed, meant);
    return weighs(word)
        ? new Clause.Either(typed, List.of(word), List.of(new Clause.Word(typed, term)), List.of())
        : word;
  }

  private static Clause identifier(String typed, List<Key> keys, List<Language.Token> tokens) {
    return new Clause.Identifier(typed, keys, terms(tokens, true), terms(tokens, false));
  }

  private static List<String> terms(List<Language.Token> tokens, boolean whole) {
    return tokens.stream().filter(token -> token.whole() == whole).map(Language.Token::term).toList();
  }

  /** Without stop words and those that ask or greet, unless there is nothing else. */
  private List<Clause> meaningful(Collection<Clause> clauses) {
    List<Clause> weighty = clauses.stream().filter(this::weighs).toList();
    List<Clause> meaningful = weighty.isEmpty() ? clauses.stream().filter(this::means).toList() : weighty;
    return meaningful.isEmpty() ? List.copyOf(clauses) : meaningful;
  }

  private boolean weighs(Clause clause) {
    return means(clause) && !(single(clause) instanceof Clause.Word word && language.isLight(word.term()));
  }

  private boolean means(Clause clause) {
    return !(single(clause) instanceof Clause.Word word && language.isStopWord(word.term()));
  }

  private static Clause single(Clause clause) {
    return clause instanceof Clause.Either either && either.asked().size() == 1 ? either.asked().getFirst() : clause;
  }
}
