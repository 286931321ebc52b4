package id.jejak.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text and where it stands.
 *
 * @param small in small letters
 * @param begins whether a sentence or a line begins with it, so that its capital letter says nothing
 */
record Word(String text, String small, int from, int until, Form form, boolean begins) {
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");
  private static final Pattern BORDER = Pattern.compile("[.!?:;\\n\\r\\t\"“(\\[•*]");

  /** How it is written. */
  enum Form {
    /** One capital letter and a full stop. */
    INITIAL, CAPITAL, UPPER, SMALL
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    int before = 0;
    while (found.find()) {
      if (found.end() < text.length() && Character.isDigit(text.charAt(found.end()))) {
        continue;
      }
      String word = found.group();
      String gap = text.substring(before, found.start());
      boolean stop = found.end() < text.length() && text.charAt(found.end()) == '.';
      boolean afterInitial = !words.isEmpty() && words.getLast().form == Form.INITIAL && gap.strip().equals(".");
      words.add(new Word(word, word.toLowerCase(Locale.ROOT), found.start(), found.end(), form(word, stop), words
          .isEmpty() || (!afterInitial && BORDER.matcher(gap).find())));
      before = found.end();
    }
    return words;
  }

  private static Form form(String word, boolean stop) {
    if (!Character.isUpperCase(word.codePointAt(0))) {
      return Form.SMALL;
    }
    if (word.length() == 1) {
      return stop ? Form.INITIAL : Form.UPPER;
    }
    return word.equals(word.toUpperCase(Locale.ROOT)) ? Form.UPPER : Form.CAPITAL;
  }
}
