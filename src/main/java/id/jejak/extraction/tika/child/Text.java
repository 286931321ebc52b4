package id.jejak.extraction.tika.child;

import java.text.Normalizer;

/** Text as it may be kept: composed characters, no controls, no halves of characters. */
final class Text {
  private Text() {
  }

  /**
   * Text that may be kept.
   *
   * @param cut whether some was left out
   */
  record Kept(String text, boolean cut) {
  }

  static String clean(CharSequence raw, int longest) {
    return kept(raw, longest).text();
  }

  /** At most {@code longest} characters, whatever composing makes of them. */
  static Kept kept(CharSequence raw, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(raw.length(), longest));
    int newLines = 0;
    boolean space = true;
    int i = 0;
    while (i < raw.length() && clean.length() < longest) {
      int point = Character.codePointAt(raw, i);
      i += Character.charCount(point);
      if (point == '\n' || point == '\r' || point == '\f') {
        newLines++;
        continue;
      }
      boolean blank = Character.isWhitespace(point) || point == 0xa0;
      if (blank && newLines == 0 && !space) {
        clean.append(point == '\t' ? '\t' : ' ');
        space = true;
      }
      if (blank || dropped(point)) {
        continue;
      }
      if (newLines > 0 && !clean.isEmpty()) {
        clean.append(newLines > 1 ? "\n\n" : "\n");
      }
      newLines = 0;
      space = false;
      clean.appendCodePoint(point);
    }
    boolean more = raw.subSequence(i, raw.length()).chars().anyMatch(letter -> !Character.isWhitespace(letter));
    String whole = Normalizer.normalize(clean.toString().strip(), Normalizer.Form.NFC);
    String text = shortened(whole, longest);
    return new Kept(text, more || text.length() < whole.length());
  }

  private static boolean dropped(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED || point == 0xfeff;
  }

  static String shortened(String text, int longest) {
    int end = Math.min(text.length(), longest);
    return text.substring(0, end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end);
  }

  /** How many letters and digits; a page without any has no text. */
  static int letters(CharSequence text) {
    int letters = 0;
    for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
      point = Character.codePointAt(text, at);
      letters += Character.isLetterOrDigit(point) ? 1 : 0;
    }
    return letters;
  }
}
