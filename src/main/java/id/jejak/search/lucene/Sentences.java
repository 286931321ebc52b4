package id.jejak.search.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How much of a question one sentence of a text holds: what is said together belongs together. Made for one question.
 */
final class Sentences {
  private static final int MOST_READ = 20_000;
  /** In characters: tables and lists have no ends of sentences. */
  private static final int LONGEST = 400;
  private static final Locale INDONESIAN = Locale.of("id");

  /** The fields that are read. */
  static final Set<String> READ = Set.of(Fields.TEXT, Fields.SUBJECT);

  private record Part(Predicate<Set<String>> held, double weight) {
  }

  /** The sentence that holds most; empty when none holds anything. */
  record Closest(String sentence, float worth) {
    static final Closest NONE = new Closest("", 0);

    Closest or(Closest other) {
      return other.worth > worth ? other : this;
    }
  }

  private final Language language;
  private final List<Part> parts = new ArrayList<>();
  private final double together;
  private final double number;
  /** Texts repeat their words: each is cut down to its stems once. */
  private final Map<String, List<String>> stems = new HashMap<>();

  /**
   * @param queries the parts of the question
   * @param weights of the parts
   * @param together what a part is worth that stands in the sentence, for its weight
   * @param number by how much of that a sentence is worth more that holds a number
   */
  Sentences(Language language, List<Query> queries, double[] weights, double together, double number) {
    this.language = language;
    this.together = together;
    this.number = number;
    for (int i = 0; i < queries.size(); i++) {
      parts.add(new Part(held(queries.get(i)), weights[i]));
    }
  }

  /** Of an entry: its subject may answer as well. */
  Closest closest(Document entry) {
    return closest(Stored.text(entry, Fields.TEXT)).or(closest(Stored.text(entry, Fields.SUBJECT)));
  }

  private Closest closest(String whole) {
    String text = whole.length() > MOST_READ ? whole.substring(0, MOST_READ) : whole;
    BreakIterator borders = BreakIterator.getSentenceInstance(INDONESIAN);
    borders.setText(text);
    Closest best = Closest.NONE;
    int from = 0;
    int until = 0;
    int border = 0;
    boolean hasNumber = false;
    Set<String> sentence = new HashSet<>();
    for (Language.Token token : language.exact(text)) {
      if (token.from() >= border || token.from() - from > LONGEST) {
        best = best.or(new Closest(text.substring(from, until), worth(sentence, hasNumber)));
        sentence.clear();
        hasNumber = false;
        from = token.from();
        while (border <= from && border < text.length()) {
          border = borders.next();
        }
      }
      until = Math.max(from, token.until());
      sentence.addAll(stems(token.term()));
      hasNumber |= token.term().codePoints().anyMatch(Character::isDigit);
    }
    return best.or(new Closest(text.substring(from, until), worth(sentence, hasNumber)));
  }

  private List<String> stems(String word) {
    return stems.computeIfAbsent(word, one -> language.stems(one).stream().map(Language.Token::term).toList());
  }

  private float worth(Set<String> sentence, boolean hasNumber) {
    double held = 0;
    for (Part part : parts) {
      if (part.held().test(sentence)) {
        held += part.weight();
      }
    }
    return (float) (together * held * (hasNumber ? 1 + number : 1));
  }

  private static Predicate<Set<String>> held(Query query) {
    return switch (query) {
      case TermQuery term when term.getTerm().field().equals(Fields.TEXT) -> holdsAll(term.getTerm());
      case PhraseQuery phrase when phrase.getField().equals(Fields.SUBJECT) -> holdsAll(phrase.getTerms());
      case BoostQuery boosted -> held(boosted.getQuery());
      case DisjunctionMaxQuery ways -> any(List.copyOf(ways.getDisjuncts()));
      case BooleanQuery all -> {
        List<Query> needed = all.clauses().stream().filter(BooleanClause::isRequired).map(BooleanClause::query)
            .toList();
        yield needed.isEmpty() ? any(all.clauses().stream().map(BooleanClause::query).toList()) : all(needed);
      }
      default -> sentence -> false;
    };
  }

  private static Predicate<Set<String>> holdsAll(Term... terms) {
    Set<String> needed = Arrays.stream(terms).map(Term::text).collect(Collectors.toSet());
    return sentence -> sentence.containsAll(needed);
  }

  private static Predicate<Set<String>> all(List<Query> queries) {
    List<Predicate<Set<String>>> each = queries.stream().map(Sentences::held).toList();
    return sentence -> each.stream().allMatch(one -> one.test(sentence));
  }

  private static Predicate<Set<String>> any(List<Query> queries) {
    List<Predicate<Set<String>>> each = queries.stream().map(Sentences::held).toList();
    return sentence -> each.stream().anyMatch(one -> one.test(sentence));
  }
}
