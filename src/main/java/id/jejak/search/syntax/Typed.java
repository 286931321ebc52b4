package id.jejak.search.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question as typed, cut into its pieces. Nothing that can be typed is an error.
 *
 * @param text the first 1,000 characters, control characters as blanks, quotes straight
 * @param terms in order
 * @param cut whether more than that was typed
 */
public record Typed(String text, List<Term> terms, boolean cut) {
  /** How much of a question is read. */
  public static final int MAX_CHARACTERS = 1_000;

  /** A number of which only the beginning is known; the star is no part of the group. */
  public static final Pattern BEGINNING = Pattern
      .compile("(?<!\\S)((?=[^\\s*]*\\d)(?:[\\p{Punct}&&[^*]]*[\\p{L}\\p{N}]){3}[^\\s*]{0,60})\\*(?!\\S)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("(?<!\\S)-+(?=\\S)|[\"*\\u201c\\u201d\\u201e]");
  private static final Pattern OPERATOR = Pattern.compile("(?<!\\S)(?:OR|ATAU)(?!\\S)");
  private static final Pattern COLON = Pattern.compile("(?<=\\p{L}):(?=\\S)");

  public Typed {
    terms = List.copyOf(terms);
  }

  public static Typed of(String typed) {
    String text = clean(typed);
    return new Typed(text, Alternatives.resolved(new Cutter(text).terms()), typed.length() > MAX_CHARACTERS);
  }

  /** At most 1,000 characters, all of them to be shown, with one kind of quote. */
  public static String clean(String text) {
    int length = Math.min(text.length(), MAX_CHARACTERS);
    StringBuilder clean = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean quote = c == '\u201c' || c == '\u201d' || c == '\u201e';
      clean.append(Character.isISOControl(c) ? ' ' : quote ? '"' : c);
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** A text in which nothing is a command: what a person wrote who was not asking. */
  public static String plain(String text) {
    String words = MARKS.matcher(text).replaceAll(" ");
    return COLON.matcher(OPERATOR.matcher(words).replaceAll(" ")).replaceAll(" ");
  }

  /** The text without some of its pieces; as it is when there are none of them. */
  public String without(Collection<Term> left) {
    Map<Term, String> nothing = new HashMap<>();
    left.forEach(term -> nothing.put(term, ""));
    return replaced(nothing);
  }

  /** The text with words in the place of some of its pieces. */
  public String replaced(Map<Term, String> replacements) {
    if (replacements.isEmpty()) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (Term term : terms) {
      String words = replacements.get(term);
      if (words != null) {
        kept.append(text, at, term.from()).append(' ').append(words).append(' ');
        at = term.until();
      }
    }
    return BLANKS.matcher(kept.append(text.substring(at))).replaceAll(" ").strip();
  }

  /** The text cut at each OR between two terms; the last word of one and the first of the next are alternatives. */
  public List<String> stretches() {
    List<String> stretches = new ArrayList<>();
    int at = 0;
    for (Term term : terms) {
      if (term.kind() == Term.Kind.OR) {
        stretches.add(text.substring(at, term.from()));
        at = term.until();
      }
    }
    stretches.add(text.substring(at));
    return stretches;
  }
}
