package id.jejak.search.lucene;

import id.jejak.search.syntax.Term;
import id.jejak.search.syntax.Typed;
import java.util.ArrayList;
import java.util.List;

/**
 * A question apart from what is no wish but a demand. Filters other than {@code nomor:} were read before it came here.
 *
 * @param words what is sought; as typed when nothing else was typed
 * @param numbers that must be held, and are never left out
 * @param excluded words and phrases (in quotes) that must not be held
 */
record Question(String words, List<String> numbers, List<String> excluded) {
  static Question of(String text) {
    Typed typed = Typed.of(text);
    List<Term> apart = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    for (Term term : typed.terms()) {
      boolean number = term.kind() == Term.Kind.FILTER && term.name().equals("nomor");
      boolean phrase = term.kind() == Term.Kind.PHRASE;
      if (term.excluded()) {
        excluded.add(phrase ? '"' + term.value() + '"' : term.value());
      } else if (number) {
        numbers.add(term.value());
      }
      boolean lone = term.kind() == Term.Kind.LONE_OR || term.kind() == Term.Kind.OR_OF_FILTERS;
      if (term.excluded() || number || lone) {
        apart.add(term);
      }
    }
    return new Question(apart.isEmpty() ? typed.text() : typed.without(apart), numbers, excluded);
  }
}
