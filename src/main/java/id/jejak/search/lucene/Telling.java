package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words that tell most of what a case is about: often there, seldom elsewhere; those of its subject count twice. */
final class Telling {
  private static final int MOST = 14;
  private static final int SHORTEST = 3;
  private static final int MANY = 10;

  /**
   * A stem, and the word as it was written first.
   *
   * @param weight how much it tells
   */
  private record Word(String stem, String written, double weight) {
  }

  private static final class Counted {
    private final String written;
    private int times;

    Counted(String written) {
      this.written = written;
    }
  }

  private final List<Word> words;

  private Telling(List<Word> words) {
    this.words = words;
  }

  static Telling of(Words archive, Language language, List<String> texts) throws IOException {
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      for (Language.Token token : language.stems(text)) {
        String written = text.substring(token.from(), token.until());
        if (isWord(token.term()) && !language.isLight(written.toLowerCase(Locale.ROOT))) {
          counted.computeIfAbsent(token.term(), _ -> new Counted(written.toLowerCase(Locale.ROOT))).times += i == 0
              ? 2
              : 1;
        }
      }
    }
    List<Word> words = new ArrayList<>();
    int all = archive.entries();
    for (Map.Entry<String, Counted> one : counted.entrySet()) {
      int documents = archive.entries(new Term(Fields.TEXT, one.getKey()));
      double rarity = Math.log(1 + all / (1.0 + documents));
      words.add(new Word(one.getKey(), one.getValue().written, (1 + Math.log(one.getValue().times)) * rarity));
    }
    return new Telling(words.stream().sorted(Comparator.comparingDouble(Word::weight).reversed().thenComparing(
        Word::stem)).limit(MOST).toList());
  }

  private static boolean isWord(String stem) {
    return stem.length() >= SHORTEST && stem.codePoints().allMatch(Character::isLetter);
  }

  boolean has(String stem) {
    return words.stream().anyMatch(word -> word.stem().equals(stem));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** How many words make another text alike: more of one that tells much. */
  int fewest() {
    return words.size() >= MANY ? 3 : 2;
  }

  /** @param fewest words that must be held, of so many as there are */
  Query query(int fewest) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    double most = words.getFirst().weight();
    words.forEach(word -> any.add(new BoostQuery(new TermQuery(new Term(Fields.TEXT, word.stem())), (float) Math.max(
        0.1, word.weight() / Math.max(most, 1e-6))), Occur.SHOULD));
    return any.setMinimumNumberShouldMatch(Math.min(fewest, words.size())).build();
  }

  /** Those of which the stem is among {@code held}, as they are written in the case asked about. */
  List<String> shown(Set<String> held, int most) {
    return words.stream().filter(word -> held.contains(word.stem())).map(Word::written).limit(most).toList();
  }
}
