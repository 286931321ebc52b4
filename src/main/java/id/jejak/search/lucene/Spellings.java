package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Spelling;
import id.jejak.search.Spelling.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

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

  private record Candidate(String word, int documents) {
  }

  private final Language language;

  Spellings(Language language) {
    this.language = language;
  }

  List<Change> changes(IndexSearcher searcher, String text, AccessFilter filter) throws IOException {
    Visible visible = new Visible(searcher, Conditions.access(filter));
    List<Change> changes = new ArrayList<>();
    String words = Question.of(text).words();
    Set<String> tried = new TreeSet<>();
    for (Language.Token token : language.exact(words)) {
      boolean mistake = tried.size() < MOST_WORDS && isWord(words, token) && tried.add(token.term())
          && visible.count(written(token.term()), 1) == 0;
      String meant = mistake ? nearest(token.term(), visible) : "";
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

  private static String nearest(String word, Visible visible) throws IOException {
    String nearest = best(word, 1, visible);
    return nearest.isEmpty() && word.length() >= LONG ? best(word, 2, visible) : nearest;
  }

  /** The one that most entries have which the viewer may see; blank for none. */
  private static String best(String word, int edits, Visible visible) throws IOException {
    PriorityQueue<Candidate> frequent = new PriorityQueue<>(Comparator.comparingInt(Candidate::documents));
    for (Term near : whole(word)) {
      Terms terms = MultiTerms.getTerms(visible.searcher().getIndexReader(), near.field());
      if (terms == null) {
        continue;
      }
      FuzzyTermsEnum all = new FuzzyTermsEnum(terms, near, edits, 1, true);
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        String candidate = term.utf8ToString();
        boolean begins = near.field().equals(Fields.BEGINS);
        if (begins == Beginnings.isWhole(candidate) && candidate.strip().codePoints().allMatch(Character::isLetter)) {
          frequent.add(new Candidate(candidate.strip(), all.docFreq()));
        }
        if (frequent.size() > MOST_TRIED) {
          frequent.remove();
        }
      }
    }
    Set<String> words = new TreeSet<>();
    frequent.forEach(candidate -> words.add(candidate.word()));
    String best = "";
    int most = 0;
    for (String candidate : words) {
      int count = visible.count(whole(candidate), MOST_COUNTED);
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
