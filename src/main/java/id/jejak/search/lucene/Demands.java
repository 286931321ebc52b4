package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What an entry must or must not hold, whatever else is asked: no part of what can be left out. What is excluded is
 * meant as it stands: its word forms count, likely spellings and other ways to say it do not.
 *
 * @param needed numbers, with their worth
 */
record Demands(List<Clause> numbers, List<Query> needed, List<Query> refused) {
  private static final List<String> WORDS = List.of(Fields.TEXT, Fields.SUBJECT, Fields.SATKER, Fields.FILE,
      Fields.TICKET);
  private static final List<String> ABOUT = WORDS.subList(1, WORDS.size());

  static Demands of(Question question, QuestionReader reader, Language language, QuestionQuery understood)
      throws IOException {
    List<Clause> numbers = new ArrayList<>();
    question.numbers().forEach(number -> numbers.addAll(reader.asTyped(number)));
    List<Query> refused = new ArrayList<>();
    for (String excluded : question.excluded()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      List<Clause> clauses = reader.asTyped(excluded);
      clauses.forEach(clause -> all.add(held(clause, language), Occur.FILTER));
      if (!clauses.isEmpty()) {
        refused.add(all.build());
      }
    }
    return new Demands(numbers, understood.of(numbers), refused);
  }

  /** The numbers, for what they add to the worth of an entry. */
  List<Asked.Wish> wishes() {
    List<Asked.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      wishes.add(new Asked.Wish(numbers.get(i).typed(), needed.get(i)));
    }
    return wishes;
  }

  /** The condition with these. */
  Query on(Query condition) {
    if (needed.isEmpty() && refused.isEmpty()) {
      return condition;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
    needed.forEach(query -> all.add(query, Occur.FILTER));
    refused.forEach(query -> all.add(query, Occur.MUST_NOT));
    return all.build();
  }

  private static Query held(Clause clause, Language language) {
    List<Query> ways = switch (clause) {
      case Clause.Word word -> word(word.term(), language);
      case Clause.Phrase phrase -> phrase(phrase.words(), language);
      case Clause.Identifier identifier -> identifier(identifier, language);
      case Clause.Beginning beginning -> beginning.terms().stream().<Query>map(PrefixQuery::new).toList();
      case Clause.OneOf oneOf -> oneOf.clauses().stream().map(one -> held(one, language)).toList();
      case Clause.Either either -> either.asked().stream().map(asked -> held(asked, language)).toList();
      case Clause.Explained explained -> word(explained.asked().term(), language);
    };
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private static List<Query> word(String word, Language language) {
    List<Query> places = new ArrayList<>();
    List<Language.Token> stems = language.stems(word);
    stems.forEach(token -> WORDS.forEach(field -> places.add(term(field, token.term()))));
    if (stems.isEmpty()) {
      places.add(term(Fields.EXACT, word));
    }
    return places;
  }

  private static List<Query> phrase(List<String> words, Language language) {
    List<Query> places = new ArrayList<>(List.of(new PhraseQuery(Fields.EXACT, words.toArray(String[]::new))));
    List<Language.Token> stems = language.stems(String.join(" ", words));
    for (String field : stems.isEmpty() ? List.<String>of() : ABOUT) {
      PhraseQuery.Builder about = new PhraseQuery.Builder();
      stems.forEach(token -> about.add(new Term(field, token.term()), token.position()));
      places.add(about.build());
    }
    return places;
  }

  private static List<Query> identifier(Clause.Identifier identifier, Language language) {
    List<Query> ways = new ArrayList<>(phrase(identifier.parts(), language));
    identifier.keys().stream().filter(key -> key.strength() == 1).forEach(key -> {
      ways.add(term(Fields.KEY, key.term()));
      ways.add(term(Fields.KEY_ABOUT, key.term()));
    });
    if (identifier.whole().size() == 1) {
      ways.add(term(Fields.EXACT, identifier.whole().getFirst()));
      WORDS.forEach(field -> ways.add(term(field, identifier.whole().getFirst())));
    }
    return ways;
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
