package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.identifier.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns one clause of a question into a query over all fields: it is held by an entry when any field holds it, and every
 * field that holds it adds to its worth. Of several ways to say the same the best counts.
 */
final class QuestionQuery {
  private static final int SHORTEST_GUESS = 4;
  private static final int LONG = 8;
  private static final int MOST_OF_MISTAKE = 10;
  private static final int MORE_FREQUENT = 4;
  private static final int LONGEST_GUESS = 40;
  private static final int MAX_GUESSES = 8;
  private static final float BEGINNING = 0.8f;
  private static final float WHOLE = 2f;
  private static final List<String> ABOUT = List.of(Fields.SUBJECT, Fields.SATKER, Fields.FILE, Fields.TICKET);
  /** Where the letters of a number stand without its separators. */
  static final List<String> NUMBERS = List.of(Fields.EXACT, Fields.SUBJECT, Fields.FILE, Fields.TICKET);

  private final Words written;
  private final Query visible;
  private final Language language;
  private final IndexConfig config;
  private final Neighbours neighbours;
  private final Marks marks = new Marks();

  /** @param visible what the viewer may see: whether there is a word is asked of that alone */
  QuestionQuery(Words words, Query visible, Language language, IndexConfig config) {
    written = words;
    this.visible = visible;
    this.language = language;
    this.config = config;
    neighbours = new Neighbours(words);
  }

  Marks marks() {
    return marks;
  }

  /** One query for each clause. */
  List<Query> of(List<Clause> clauses) throws IOException {
    float joined = config.weight("joined");
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      List<Query> ways = new ArrayList<>(List.of(of(clauses.get(i))));
      if (joined > 0) {
        neighbours.together(clauses, i).forEach(word -> ways.add(places(word, joined)));
      }
      queries.add(best(ways));
    }
    return queries;
  }

  private List<Query> each(List<Clause> clauses) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Clause clause : clauses) {
      queries.add(of(clause));
    }
    return queries;
  }

  private Query of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word.term());
      case Clause.Identifier identifier -> identifier(identifier);
      case Clause.Beginning beginning -> beginning(beginning);
      case Clause.OneOf oneOf -> best(each(oneOf.clauses()));
      case Clause.Phrase phrase -> {
        phrase(phrase);
        yield best(row(phrase.words()));
      }
      case Clause.Either either -> either(either);
      case Clause.Explained explained -> explained(explained);
    };
  }

  /** Marked where it stands as one; a number in it stands also joined. */
  private void phrase(Clause.Phrase phrase) {
    if (phrase.words().stream().noneMatch(word -> word.codePoints().anyMatch(Character::isDigit))) {
      marks.sequence(phrase.words());
    } else {
      language.stems(String.join(" ", phrase.words())).forEach(token -> marks.stem(token.term()));
    }
  }

  private Query either(Clause.Either either) throws IOException {
    List<Query> ways = new ArrayList<>(List.of(all(each(either.asked()))));
    either.same().forEach(clause -> ways.add(said(clause, 1)));
    either.related().forEach(clause -> ways.add(said(clause, config.weight("related"))));
    return best(ways);
  }

  private Query explained(Clause.Explained explained) throws IOException {
    List<Query> ways = new ArrayList<>(List.of(word(explained.asked().term())));
    explained.meanings().forEach(meaning -> ways.add(said(meaning, config.weight("learned"))));
    return best(ways);
  }

  private static Query all(List<Query> queries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.MUST));
    return queries.size() == 1 ? queries.getFirst() : all.build();
  }

  /** Other words are meant as they are: nobody has mistyped them. */
  private Query said(Clause clause, float factor) {
    return switch (clause) {
      case Clause.Word word -> places(word.term(), factor);
      case Clause.Phrase phrase -> {
        marks.sequence(phrase.words());
        yield weighted(best(row(phrase.words())), factor);
      }
      default -> throw new IllegalArgumentException("no other words: " + clause);
    };
  }

  /** The abbreviation of other words of the question, as texts of the archive explain it. */
  Query abbreviation(String word) {
    return places(word, config.weight("learned"));
  }

  private Query word(String word) throws IOException {
    List<Query> places = new ArrayList<>(List.of(places(word, 1)));
    boolean guessing = word.length() >= SHORTEST_GUESS && word.length() <= LONGEST_GUESS;
    int known = guessing ? documents(word) : 0;
    if (guessing && word.codePoints().anyMatch(Character::isDigit)) {
      places.addAll(known == 0 ? beginnings(word) : List.of());
    } else if (guessing && known <= MOST_OF_MISTAKE && config.weight("guess") > 0) {
      guesses(word, known).forEach(guess -> places.add(places(guess, config.weight("guess"))));
    }
    places.addAll(apart(word, config.weight("joined")));
    places.addAll(formal(word, config.weight("chat")));
    return best(places);
  }

  private List<Query> apart(String word, float factor) throws IOException {
    List<Query> apart = new ArrayList<>();
    for (List<String> words : factor == 0 ? List.<List<String>>of() : neighbours.apart(word)) {
      marks.sequence(words);
      apart.add(weighted(best(row(words)), factor));
    }
    return apart;
  }

  private List<Query> formal(String word, float factor) throws IOException {
    List<Query> formal = new ArrayList<>();
    for (String form : factor == 0 ? Set.<String>of() : ChatForms.of(word)) {
      if (isKnown(language.meant(form))) {
        formal.add(places(language.meant(form), factor));
      }
    }
    return formal;
  }

  /** Every place adds to what a word is worth. */
  private Query places(String word, float factor) {
    BooleanQuery.Builder places = new BooleanQuery.Builder();
    places.add(term(Fields.EXACT, word, factor * config.weight("text.exact")), Occur.SHOULD);
    for (Language.Token token : language.stems(word)) {
      marks.stem(token.term());
      places.add(term(Fields.TEXT, token.term(), factor * config.weight("text")), Occur.SHOULD);
      ABOUT.forEach(field -> places.add(term(field, token.term(), factor * config.weight(field)), Occur.SHOULD));
    }
    return places.build();
  }

  private boolean isKnown(String word) throws IOException {
    return documents(word) > 0;
  }

  /** In the field that has most of what the viewer may see; more than a mistake would have are not counted. */
  private int documents(String word) throws IOException {
    List<Term> terms = new ArrayList<>(List.of(new Term(Fields.EXACT, word)));
    for (Language.Token token : language.stems(word)) {
      terms.add(new Term(Fields.TEXT, token.term()));
      ABOUT.forEach(field -> terms.add(new Term(field, token.term())));
    }
    int documents = 0;
    for (Term term : terms) {
      if (documents <= MOST_OF_MISTAKE) {
        documents = Math.max(documents, written.seen(List.of(term), visible, MOST_OF_MISTAKE + 1));
      }
    }
    return documents;
  }

  /** A word that the index hardly has may be a mistake, too, but only for a word that is much more frequent. */
  private Set<String> guesses(String word, int known) throws IOException {
    Set<String> guesses = guesses(word, 1, known * MORE_FREQUENT);
    return guesses.isEmpty() && known == 0 && word.length() >= LONG ? guesses(word, 2, 0) : guesses;
  }

  /** Words of the index with letters more, less, other or changed about; the most frequent ones. */
  private Set<String> guesses(String word, int edits, int least) throws IOException {
    List<Words.Written> near = new ArrayList<>();
    for (String field : List.of(Fields.EXACT, Fields.SUBJECT)) {
      near.addAll(written.near(new Term(field, word), edits, least, MAX_GUESSES, _ -> true));
    }
    return near.stream().sorted(Comparator.comparingInt(Words.Written::entries).reversed()).limit(MAX_GUESSES).map(
        Words.Written::term).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Query identifier(Clause.Identifier identifier) throws IOException {
    identifier.parts().forEach(marks::part);
    identifier.parts().stream().filter(part -> part.length() >= SHORTEST_GUESS).forEach(marks::beginning);
    List<Query> ways = new ArrayList<>();
    for (Key key : identifier.keys()) {
      ways.add(key(Fields.KEY_NAME, key));
      ways.add(key(Fields.KEY_ABOUT, key));
      ways.add(key(Fields.KEY, key));
      if (key.isAll()) {
        ways.add(weighted(new PrefixQuery(new Term(Fields.KEY, key.term())), BEGINNING));
        ways.add(weighted(new PrefixQuery(new Term(Fields.KEY_ABOUT, key.term())), BEGINNING));
      }
    }
    for (String whole : identifier.whole()) {
      marks.whole(whole);
    }
    if (identifier.whole().size() == 1) {
      String whole = identifier.whole().getFirst();
      ways.add(term(Fields.EXACT, whole, WHOLE));
      ABOUT.forEach(field -> ways.add(term(field, whole, WHOLE * config.weight(field))));
      if (whole.length() >= SHORTEST_GUESS && !isKnown(whole)) {
        ways.addAll(beginnings(whole));
      }
    }
    language.stems(String.join(" ", identifier.parts())).forEach(token -> marks.stem(token.term()));
    ways.addAll(row(identifier.parts()));
    return best(ways);
  }

  private Query beginning(Clause.Beginning beginning) {
    marks.beginning(beginning.letters());
    return best(beginning.terms().stream().<Query>map(PrefixQuery::new).toList());
  }

  private Query key(String field, Key key) {
    return weighted(new ConstantScoreQuery(new TermQuery(new Term(field, key.term()))), config.weight(field) * key
        .strength());
  }

  private List<Query> beginnings(String whole) {
    marks.beginning(whole);
    List<Query> beginnings = new ArrayList<>();
    beginnings.add(weighted(new PrefixQuery(new Term(Fields.EXACT, whole)), BEGINNING));
    ABOUT.forEach(field -> beginnings.add(weighted(new PrefixQuery(new Term(field, whole)), BEGINNING)));
    return beginnings;
  }

  /** Words one after the other. */
  private List<Query> row(List<String> words) {
    List<Query> places = new ArrayList<>();
    PhraseQuery.Builder exact = new PhraseQuery.Builder();
    words.forEach(word -> exact.add(new Term(Fields.EXACT, word)));
    places.add(weighted(exact.build(), config.weight("text.exact")));
    // Stop words take no place among stems but leave their gap.
    List<Language.Token> stems = language.stems(String.join(" ", words));
    for (String field : stems.isEmpty() ? List.<String>of() : ABOUT) {
      PhraseQuery.Builder about = new PhraseQuery.Builder();
      stems.forEach(token -> about.add(new Term(field, token.term()), token.position()));
      places.add(weighted(about.build(), config.weight(field)));
    }
    return places;
  }

  /** What defines a term, and what nearly does: scans and typists miss a letter. */
  Query defining(Definitions.Asked meaning) {
    float weight = config.weight(meaning.explicit() ? "defines" : "defines.bare");
    Term term = new Term(Fields.DEFINES, meaning.key());
    List<Query> ways = new ArrayList<>(List.of(weighted(new ConstantScoreQuery(new TermQuery(term)), weight)));
    if (meaning.key().length() >= SHORTEST_GUESS && meaning.key().length() <= LONGEST_GUESS) {
      ways.add(weighted(new ConstantScoreQuery(new FuzzyQuery(term, 1, 1, MAX_GUESSES, true)), weight * BEGINNING));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private Query best(List<Query> ways) {
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, config.weight("tie"));
  }

  private static Query term(String field, String term, float weight) {
    return weighted(new TermQuery(new Term(field, term)), weight);
  }

  private static Query weighted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
