package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Spelling.Change;
import id.jejak.search.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/** Finds words of a question that nobody has written, as far as the viewer may see, and the nearest that somebody has. */
final class Spellings {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 8;
  private static final int MOST_TRIED = 64;
  private static final int MOST_COUNTED = 50;
  private static final List<String> PLACES = List.of(Fields.TEXT, Fields.SUBJECT, Fields.SATKER, Fields.FILE,
      Fields.TICKET);

  private final Language language;

  Spellings(Language language) {
    this.language = language;
  }

  List<Change> changes(Words archive, String text, AccessFilter filter) throws IOException {
    Query visible = Conditions.access(filter);
    List<Change> changes = new ArrayList<>();
    String words = Question.of(text).words();
    Set<String> tried = new TreeSet<>();
    for (Language.Token token : language.exact(words)) {
      boolean mistake = tried.size() < MOST_WORDS && isWord(words, token) && tried.add(token.term())
          && archive.seen(written(token.term()), visible, 1) == 0;
      String meant = mistake ? nearest(archive, token.term(), visible) : "";
      if (!meant.isEmpty()) {
        changes.add(new Change(token.term(), meant));
      }
    }
    return changes;
  }

  /** Whether it can be a mistake: in letters as typed, and not a word that the configuration knows. */
  private boolean isWord(String text, Language.Token token) {
    String word = token.term();
    String typed = text.substring(token.from(), token.until());
    return !token.whole() && word.length() >= SHORTEST && word.length() <= LONGEST && typed.equalsIgnoreCase(word)
        && word.codePoints().allMatch(Character::isLetter) && !language.isStopWord(word) && !language.isLight(word)
        && language.meant(typed, word).equals(word);
  }

  private List<Term> written(String word) {
    List<Term> terms = new ArrayList<>(whole(word));
    language.stems(word).forEach(token -> PLACES.forEach(field -> terms.add(new Term(field, token.term()))));
    return terms;
  }

  private static List<Term> whole(String word) {
    return List.of(new Term(Fields.EXACT, word), new Term(Fields.BEGINS, Beginnings.whole(word)));
  }

  private static String nearest(Words archive, String word, Query visible) throws IOException {
    String nearest = best(archive, word, 1, visible);
    return nearest.isEmpty() && word.length() >= LONG ? best(archive, word, 2, visible) : nearest;
  }

  /** The one that most entries have which the viewer may see; blank for none. */
  private static String best(Words archive, String word, int edits, Query visible) throws IOException {
    List<Words.Written> near = new ArrayList<>();
    for (Term term : whole(word)) {
      boolean begins = term.field().equals(Fields.BEGINS);
      near.addAll(archive.near(term, edits, 0, MOST_TRIED, candidate -> begins == Beginnings.isWhole(candidate)
          && candidate.strip().codePoints().allMatch(Character::isLetter)));
    }
    Set<String> words = near.stream().sorted(Comparator.comparingInt(Words.Written::entries).reversed()).limit(
        MOST_TRIED).map(candidate -> candidate.term().strip()).collect(Collectors.toCollection(TreeSet::new));
    String best = "";
    int most = 0;
    for (String candidate : words) {
      int count = archive.seen(whole(candidate), visible, MOST_COUNTED);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** Whether a corrected question holds by the words that were put in. */
  static boolean holds(Spelling spelling, List<String> leftOut) {
    return spelling.changes().stream().noneMatch(change -> leftOut.stream().anyMatch(change.meant()::equalsIgnoreCase));
  }
}
