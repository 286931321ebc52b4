package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other ways to say what a question says: abbreviations and their words, and words that mean nearly the same. Forms of a
 * word are one word here.
 */
final class Meanings {
  /** Words of a question, by their stems, and what may stand for them. */
  private record Way(List<String> stems, List<Clause> others, boolean same) {
  }

  private final Language language;
  /** By first stem, the longest first, so that a question is looked through once. */
  private final Map<String, List<Way>> ways = new HashMap<>();

  Meanings(Language language, IndexConfig config) {
    this.language = language;
    for (IndexConfig.Synonym synonym : config.synonyms()) {
      Clause abbreviation = new Clause.Word(synonym.abbreviation(), synonym.abbreviation());
      add(synonym.abbreviation(), synonym.expansions().stream().map(this::clause).toList(), true);
      synonym.expansions().forEach(expansion -> add(expansion, List.of(abbreviation), true));
    }
    for (List<String> group : config.related()) {
      for (String member : group) {
        add(member, group.stream().filter(other -> !other.equals(member)).map(this::clause).toList(), false);
      }
    }
    ways.values().forEach(list -> list.sort((a, b) -> b.stems().size() - a.stems().size()));
  }

  private void add(String words, List<Clause> others, boolean same) {
    List<String> stems = words(words).stream().map(this::stem).toList();
    if (!stems.isEmpty()) {
      ways.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>()).add(new Way(stems, others, same));
    }
  }

  private Clause clause(String text) {
    List<String> words = words(text);
    return words.size() == 1 ? new Clause.Word(text, words.getFirst()) : new Clause.Phrase(text, words);
  }

  private List<String> words(String text) {
    return language.exact(text).stream().filter(token -> !token.whole()).map(Language.Token::term).toList();
  }

  private String stem(String word) {
    List<Language.Token> stems = language.stems(word);
    return stems.isEmpty() ? word : stems.getFirst().term();
  }

  /** The same clauses, each with the other ways to say it. */
  List<Clause> of(List<Clause> plain) {
    List<String> stems = plain.stream().map(clause -> clause instanceof Clause.Word word ? stem(word.term()) : "")
        .toList();
    List<Clause> clauses = new ArrayList<>();
    int at = 0;
    while (at < plain.size()) {
      List<Way> here = longest(stems.subList(at, stems.size()));
      int length = here.isEmpty() ? 1 : here.getFirst().stems().size();
      clauses.add(clause(plain.subList(at, at + length), here));
      at += length;
    }
    return clauses;
  }

  private List<Way> longest(List<String> stems) {
    List<Way> longest = new ArrayList<>();
    for (Way way : ways.getOrDefault(stems.getFirst(), List.of())) {
      boolean stands = way.stems().size() <= stems.size() && way.stems().equals(stems.subList(0, way.stems().size()));
      if (stands && (longest.isEmpty() || longest.getFirst().stems().size() == way.stems().size())) {
        longest.add(way);
      }
    }
    return longest;
  }

  private Clause clause(List<Clause> asked, List<Way> ways) {
    if (ways.isEmpty()) {
      return asked.getFirst();
    }
    String typed = String.join(" ", asked.stream().map(Clause::typed).toList());
    List<Clause> needed = asked.stream()
        .filter(clause -> !(clause instanceof Clause.Word word && language.isStopWord(word
            .term())))
        .toList();
    return new Clause.Either(typed, needed.isEmpty() ? asked : needed, others(ways, true), others(ways, false));
  }

  private static List<Clause> others(List<Way> ways, boolean same) {
    return ways.stream().filter(way -> way.same() == same).flatMap(way -> way.others().stream()).distinct().toList();
  }
}
