package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.identifier.Cited;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Key;
import id.jejak.search.syntax.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.lucene.index.Term;

/**
 * Understands the words that were typed: spellings, numbers, citations, phrases, alternatives. Nothing a person can type
 * is an error; what holds no word asks for nothing.
 */
final class QuestionReader {
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
    List<List<Clause>> stretches = new ArrayList<>();
    Typed.of(text).stretches().forEach(stretch -> stretches.add(stretch(stretch)));
    return meaningful(new LinkedHashSet<>(meanings.of(alternatives(stretches)))).stream().limit(MAX_CLAUSES).toList();
  }

  private List<Clause> stretch(String clean) {
    List<Clause> clauses = new ArrayList<>();
    String[] pieces = clean.split("\"", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean quoted = i % 2 == 1 && i < pieces.length - 1;
      if (quoted) {
        List<String> words = words(pieces[i]);
        if (!words.isEmpty()) {
          clauses.add(new Clause.Phrase("\"" + pieces[i].strip() + "\"", words));
        }
      } else {
        clauses.addAll(plain(pieces[i]));
      }
    }
    return clauses;
  }

  /** Between two stretches stands an OR: what it joins is one clause. */
  private List<Clause> alternatives(List<List<Clause>> stretches) {
    List<Clause> clauses = new ArrayList<>();
    for (List<Clause> stretch : stretches) {
      List<Clause> rest = stretch;
      if (!clauses.isEmpty() && !stretch.isEmpty()) {
        clauses.add(either(clauses.removeLast(), stretch.getFirst()));
        rest = stretch.subList(1, stretch.size());
      }
      clauses.addAll(rest);
    }
    return clauses;
  }

  /** Each side with its other ways to say it. */
  private Clause either(Clause one, Clause other) {
    List<Clause> sides = new ArrayList<>(meanings.of(List.of(one)));
    sides.addAll(meanings.of(List.of(other)));
    return new Clause.OneOf(one.typed() + " OR " + other.typed(), sides);
  }

  /** One word, number or phrase in quotes, with no other way to say it. */
  List<Clause> asTyped(String text) {
    List<String> words = text.startsWith("\"") ? words(text) : List.of();
    return words.isEmpty() ? plain(text) : List.of(new Clause.Phrase(text, words));
  }

  private List<Clause> plain(String text) {
    List<Clause> clauses = new ArrayList<>();
    Matcher beginning = Typed.BEGINNING.matcher(text);
    int at = 0;
    while (beginning.find()) {
      clauses.addAll(whole(text.substring(at, beginning.start())));
      clauses.add(beginning(beginning.group(1)));
      at = beginning.end();
    }
    clauses.addAll(whole(text.substring(at)));
    return clauses;
  }

  private Clause beginning(String typed) {
    String letters = String.join("", words(typed));
    List<Term> terms = new ArrayList<>();
    QuestionQuery.NUMBERS.forEach(field -> terms.add(new Term(field, letters)));
    String key = IdentifierReader.beginning(typed);
    List.of(Fields.KEY, Fields.KEY_ABOUT).forEach(field -> terms.add(new Term(field, key)));
    return new Clause.Beginning(typed + "*", letters, terms);
  }

  private List<Clause> whole(String text) {
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
