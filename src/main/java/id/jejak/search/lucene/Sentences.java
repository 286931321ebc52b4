package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
  private final Set<String> terms = new HashSet<>(Set.of(SentenceFilter.NUMBER));
  private final double together;
  private final double number;

  /**
   * @param queries the parts of the question
   * @param weights of the parts
   * @param together what a part is worth that stands in the sentence, for its weight
   * @param number by how much of that a sentence of the text is worth more that holds a number
   */
  Sentences(Language language, List<Query> queries, double[] weights, double together, double number) {
    this.language = language;
    this.together = together;
    this.number = number;
    for (int i = 0; i < queries.size(); i++) {
      parts.add(new Part(held(queries.get(i)), weights[i]));
    }
  }

  /** What is to be looked for in sentences. */
  Set<String> terms() {
    return Set.copyOf(terms);
  }

  /** What the best of some sentences is worth, each told by those of the {@link #terms} that it holds. */
  float worth(Collection<Set<String>> sentences) {
    float best = 0;
    for (Set<String> sentence : sentences) {
      best = Math.max(best, worth(sentence));
    }
    return best;
  }

  /** Of an entry, read once more to be told: its subject may answer as well. */
  Closest closest(Document entry) {
    Closest subject = closest(Stored.text(entry, Fields.SUBJECT), false);
    return closest(Stored.text(entry, Fields.TEXT), true).or(subject);
  }

  private Closest closest(String text, boolean cut) {
    SentenceBorders borders = new SentenceBorders(text);
    Closest best = Closest.NONE;
    int from = 0;
    int until = 0;
    Set<String> sentence = new HashSet<>();
    for (Language.Token token : language.exact(text)) {
      if (cut && borders.begins(token.from())) {
        best = best.or(new Closest(text.substring(from, until), worth(sentence)));
        sentence.clear();
        from = token.from();
      }
      until = Math.max(from, token.until());
      language.stems(token.term()).forEach(stem -> sentence.add(stem.term()));
      if (cut && IdentifierPartsFilter.hasDigit(token.term())) {
        sentence.add(SentenceFilter.NUMBER);
      }
    }
    return best.or(new Closest(text.substring(from, until), worth(sentence)));
  }

  private float worth(Set<String> sentence) {
    double held = 0;
    for (Part part : parts) {
      if (part.held().test(sentence)) {
        held += part.weight();
      }
    }
    return (float) (together * held * (sentence.contains(SentenceFilter.NUMBER) ? 1 + number : 1));
  }

  private Predicate<Set<String>> held(Query query) {
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

  private Predicate<Set<String>> holdsAll(Term... held) {
    Set<String> needed = Arrays.stream(held).map(Term::text).collect(Collectors.toSet());
    terms.addAll(needed);
    return sentence -> sentence.containsAll(needed);
  }

  private Predicate<Set<String>> all(List<Query> queries) {
    List<Predicate<Set<String>>> each = queries.stream().map(this::held).toList();
    return sentence -> each.stream().allMatch(one -> one.test(sentence));
  }

  private Predicate<Set<String>> any(List<Query> queries) {
    List<Predicate<Set<String>>> each = queries.stream().map(this::held).toList();
    return sentence -> each.stream().anyMatch(one -> one.test(sentence));
  }
}
