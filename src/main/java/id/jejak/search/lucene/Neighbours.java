package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** What words of a question are to those beside them: written apart or together with them, and near them in a text. */
final class Neighbours {
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 40;
  private static final int NEAR = 2;
  private static final List<String> WRITTEN = List.of(Fields.EXACT, Fields.SUBJECT);

  private final Words words;

  Neighbours(Words words) {
    this.words = words;
  }

  /** <i>ibukota</i> is <i>ibu kota</i> as well: two words, each of which somebody has written. */
  List<List<String>> apart(String word) throws IOException {
    List<List<String>> apart = new ArrayList<>();
    if (word.length() > LONGEST || !word.codePoints().allMatch(Character::isLetter)) {
      return apart;
    }
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      List<String> parts = List.of(word.substring(0, at), word.substring(at));
      if (isWritten(parts.getFirst()) && isWritten(parts.getLast())) {
        apart.add(parts);
      }
    }
    return apart;
  }

  /** The words that somebody has written for this one and the one before or after it together. */
  List<String> together(List<Clause> clauses, int at) throws IOException {
    List<String> together = new ArrayList<>();
    for (int first = Math.max(0, at - 1); first <= at && first + 1 < clauses.size(); first++) {
      String one = clauses.get(first).word();
      String other = clauses.get(first + 1).word();
      if (!one.isEmpty() && !other.isEmpty() && isWritten(one + other)) {
        together.add(one + other);
      }
    }
    return together;
  }

  private boolean isWritten(String word) throws IOException {
    for (String field : WRITTEN) {
      if (words.entries(new Term(field, word)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Two words that stand beside each other in the question are worth more where they are near in a text. */
  static List<Query> near(List<Clause> clauses, float worth) {
    if (worth == 0) {
      return List.of();
    }
    List<Query> near = new ArrayList<>();
    String before = "";
    for (Clause clause : clauses) {
      String word = clause.word();
      if (!before.isEmpty() && !word.isEmpty()) {
        near.add(new BoostQuery(new PhraseQuery(NEAR, Fields.EXACT, before, word), worth));
      }
      before = word;
    }
    return near;
  }
}
