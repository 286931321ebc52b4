package id.jejak.search.identifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the errors of applications that people tell of: codes, and what an application said in quotation marks. */
public final class ErrorMentions {
  private static final int MOST = 5;
  private static final int FEWEST_WORDS = 3;
  private static final int BEFORE = 80;
  private static final Pattern CODE = Pattern.compile(
      "\\b(?:cvr|ora|frm|app|err|jbo|sql|http)[-_ ]?\\d{2,6}\\b|(?<=\\b(?:error|eror|galat) )[a-z]{2,6}[-_]?\\d{2,6}\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"“”«»\\n]{12,200})[\"”»]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SAYS = Pattern.compile(
      "\\b(?:error|eror|galat|gagal|pesan|muncul|ditolak|tertolak|invalid|failed|tidak dapat|not found)\\b",
      Pattern.CASE_INSENSITIVE);

  /**
   * What was found.
   *
   * @param codes as they are written, each once, at most five
   * @param messages of three words and more, each once, at most five
   */
  public record Found(List<String> codes, List<String> messages) {
  }

  private ErrorMentions() {
  }

  /** The errors of several texts. */
  public static Found in(List<String> texts) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> codes = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (String text : texts) {
      Matcher code = CODE.matcher(text);
      while (code.find()) {
        add(code.group(), seen, codes);
      }
      Matcher quoted = QUOTED.matcher(text);
      while (quoted.find()) {
        String before = text.substring(Math.max(0, quoted.start() - BEFORE), quoted.end());
        if (SAYS.matcher(before).find() && BLANKS.split(quoted.group(1).strip()).length >= FEWEST_WORDS) {
          add(quoted.group(1).strip(), seen, messages);
        }
      }
    }
    return new Found(List.copyOf(codes), List.copyOf(messages));
  }

  private static void add(String found, Set<String> seen, List<String> all) {
    if (all.size() < MOST && seen.add(found.toLowerCase(Locale.ROOT))) {
      all.add(found);
    }
  }
}
