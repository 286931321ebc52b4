package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/** Abbreviations that texts of the archive explain: only those texts teach that the viewer may see. */
final class Learned {
  private static final int MOST_MEANINGS = 3;
  private static final int MOST_ABBREVIATIONS = 10;
  private static final int LONGEST = 8;
  private static final Pattern BLANK = Pattern.compile(" ");

  private final Words words;
  private final Query visible;
  private final boolean asked;

  /** @param asked whether anything is to be learned at all */
  Learned(Words words, Query visible, boolean asked) {
    this.words = words;
    this.visible = visible;
    this.asked = asked;
  }

  /** The same clauses; a word that is an abbreviation with what it is short for. */
  List<Clause> widened(List<Clause> clauses) throws IOException {
    List<Clause> widened = new ArrayList<>();
    for (Clause clause : clauses) {
      widened.add(clause instanceof Clause.Word word ? widened(word) : clause);
    }
    return widened;
  }

  private Clause widened(Clause.Word word) throws IOException {
    List<Clause.Phrase> meanings = new ArrayList<>();
    for (String said : others(word.term())) {
      meanings.add(new Clause.Phrase(said, List.of(BLANK.split(said, -1))));
    }
    return meanings.isEmpty() ? word : new Clause.Explained(word, meanings);
  }

  /** The abbreviations of words that stand in the question one after the other, but for those it has itself; at most ten. */
  Set<String> abbreviations(List<Clause> clauses) throws IOException {
    Set<String> own = clauses.stream().map(Clause::word).collect(Collectors.toSet());
    Set<String> abbreviations = new LinkedHashSet<>();
    for (int from = 0; from < clauses.size(); from++) {
      StringBuilder said = new StringBuilder(clauses.get(from).word());
      for (int i = from + 1; i < Math.min(clauses.size(), from + LONGEST) && !clauses.get(i).word().isEmpty(); i++) {
        for (String other : others(said.append(' ').append(clauses.get(i).word()).toString())) {
          if (abbreviations.size() < MOST_ABBREVIATIONS && !own.contains(other)) {
            abbreviations.add(other);
          }
        }
      }
    }
    return abbreviations;
  }

  /** The other halves of the pairs of one half, those first that most texts explain. */
  private List<String> others(String one) throws IOException {
    return asked ? words.pairs(visible, Abbreviations.beginning(one), MOST_MEANINGS) : List.of();
  }
}
