package id.jejak.search.syntax;

import id.jejak.search.syntax.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an OR that stands between two terms from the word. */
final class Alternatives {
  /** Who types more than this in capitals alone does not mean those of OR. */
  private static final int MOST_IN_CAPITALS = 5;

  private Alternatives() {
  }

  static List<Term> resolved(List<Term> terms) {
    boolean words = allCapitals(terms);
    List<Term> resolved = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      resolved.add(term.kind() != Kind.OR
          ? term
          : term.as(words
              ? Kind.WORD
              : kind(i == 0 ? null : terms.get(i - 1), i + 1 == terms.size()
                  ? null
                  : terms.get(
                      i + 1))));
    }
    return resolved;
  }

  private static Kind kind(@Nullable Term before, @Nullable Term after) {
    if (before == null || after == null) {
      return Kind.LONE_OR;
    }
    if (before.isSought() && after.isSought()) {
      return Kind.OR;
    }
    boolean filters = before.kind() == Kind.FILTER && after.kind() == Kind.FILTER && before.name().equals(after.name())
        && !before.excluded() && !after.excluded();
    return filters ? Kind.OR_OF_FILTERS : Kind.LONE_OR;
  }

  private static boolean allCapitals(List<Term> terms) {
    List<Term> words = terms.stream().filter(term -> term.kind() == Kind.WORD || term.kind() == Kind.PHRASE).toList();
    return words.size() > MOST_IN_CAPITALS && words.stream().noneMatch(term -> term.value().codePoints().anyMatch(
        Character::isLowerCase));
  }
}
