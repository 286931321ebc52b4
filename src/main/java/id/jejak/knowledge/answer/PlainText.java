package id.jejak.knowledge.answer;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed or pasted, as text alone: markup of pages and of Word goes, its words and lines stay. */
public final class PlainText {
  /** Of anything longer the rest is not read. */
  static final int MOST_READ = 20_000;
  private static final int MOST_ROUNDS = 4;

  // Marks that turn the direction of writing or take no room: what is read would not be what is there.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]+");

  private PlainText() {
  }

  /** One line. */
  static String line(String typed) {
    return read(typed).lines().map(PlainText::trimmed).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
  }

  /** One line, cut where it is longer. */
  public static String line(String typed, int longest) {
    String line = line(typed);
    return line.length() <= longest ? line : line.substring(0, cut(line, longest - 1)).strip() + "…";
  }

  private static int cut(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  /** Its lines, those without a word left out at both ends and no two of them in a row. */
  public static String lines(String typed) {
    String text = read(typed).lines().map(PlainText::trimmed).collect(Collectors.joining("\n")).strip();
    return text.replaceAll("\\n{3,}", "\n\n");
  }

  /** Lines that say something. */
  static List<String> filled(String typed) {
    return read(typed).lines().map(PlainText::trimmed).filter(line -> !line.isEmpty()).toList();
  }

  private static String trimmed(String line) {
    return BLANKS.matcher(line).replaceAll(" ").strip();
  }

  private static String read(String typed) {
    String bounded = typed.length() > MOST_READ ? typed.substring(0, cut(typed, MOST_READ)) : typed;
    String text = bounded.replace("\r\n", "\n").replace('\r', '\n');
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String before = text;
      text = Markup.words(text);
      if (text.equals(before)) {
        break;
      }
    }
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }
}
