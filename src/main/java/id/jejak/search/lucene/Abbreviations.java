package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of abbreviations: "Surat Perintah Membayar (SPM)" and "SPM (Surat Perintah Membayar)", where the
 * letters of one are the first ones of the other's words.
 */
final class Abbreviations {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,120})\\)");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z0-9-]{1,9}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]{1,30}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");
  private static final int LOOK_BACK = 200;
  private static final int MOST_WORDS = 9;
  private static final int MOST_PAIRS = 50;
  private static final char BETWEEN = '\t';

  /**
   * Small letters and digits, and what they are short for.
   *
   * @param words all of them, between blanks
   * @param asked those that are left of them in a question
   */
  record Pair(String abbreviation, String words, String asked) {
  }

  private final Language language;

  Abbreviations(Language language) {
    this.language = language;
  }

  /** The terms of {@link Fields#ABBREVIATION} for a text: each pair by its abbreviation, and by words that may be asked. */
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (Pair pair : pairs(text)) {
      terms.add(beginning(pair.abbreviation()) + pair.words());
      if (pair.asked().indexOf(' ') > 0) {
        terms.add(beginning(pair.asked()) + pair.abbreviation());
      }
    }
    return terms;
  }

  /** What a text explains, each once; at most fifty. */
  Set<Pair> pairs(String text) {
    Set<Pair> pairs = new LinkedHashSet<>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find() && pairs.size() < MOST_PAIRS) {
      List<String> before = words(text.substring(Math.max(0, brackets.start() - LOOK_BACK), brackets.start()));
      List<String> inside = words(brackets.group(1));
      if (inside.size() == 1 && ABBREVIATION.matcher(inside.getFirst()).matches()) {
        for (int words = 2; words <= before.size(); words++) {
          add(pairs, inside.getFirst(), before.subList(before.size() - words, before.size()));
        }
      } else if (!before.isEmpty() && inside.size() > 1) {
        add(pairs, before.getLast(), inside);
      }
    }
    return pairs;
  }

  /** The last ones, back to what is no word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    List<String> pieces = List.of(BLANKS.split(text.strip(), -1));
    for (String piece : pieces.reversed()) {
      boolean word = WORD.matcher(piece).matches() || (words.isEmpty() && ABBREVIATION.matcher(piece).matches());
      if (!word || words.size() == MOST_WORDS) {
        break;
      }
      words.addFirst(piece);
    }
    return words;
  }

  private void add(Set<Pair> pairs, String abbreviation, List<String> words) {
    String letters = NO_LETTER.matcher(abbreviation.toLowerCase(Locale.ROOT)).replaceAll("");
    boolean made = letters.length() > 1 && (letters.equals(firstLetters(words, false)) || letters.equals(firstLetters(
        words, true)));
    if (made) {
      List<String> said = language.exact(String.join(" ", words)).stream().filter(token -> !token.whole()).map(
          Language.Token::term).toList();
      List<String> asked = said.stream().filter(word -> !language.isStopWord(word) && !language.isLight(word)).toList();
      if (said.size() > 1) {
        pairs.add(new Pair(letters, String.join(" ", said), String.join(" ", asked)));
      }
    }
  }

  private String firstLetters(List<String> words, boolean withoutStopWords) {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      String small = word.toLowerCase(Locale.ROOT);
      if (!withoutStopWords || !language.isStopWord(small)) {
        letters.append(small.charAt(0));
      }
    }
    return letters.toString();
  }

  /** What the terms of an abbreviation, or of words between blanks, begin with. */
  static String beginning(String one) {
    return one + BETWEEN;
  }
}
