package id.jejak.knowledge;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One line in the words of those who ask, without what tells who they are. */
@Component
public final class Wording {
  private static final Locale INDONESIAN = Locale.of("id");
  private static final int MOST_READ = 2_000;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Z}]+");
  /** With five digits and more; regulations keep theirs. */
  private static final Pattern NUMBER = Pattern.compile(
      "(?<![\\p{L}\\d./-])(?:[\\p{L}/.-]{0,12}\\d){5,40}[\\p{L}\\d/.-]{0,40}");
  private static final Pattern RULE = Pattern.compile(
      "\\b(?:pmk|kmk|per|kep|se|uu|pp|perpres|keppres|perdirjen|pasal|peraturan)\\b[^\\n]{0,24}\\z",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE_ITSELF = Pattern.compile("pmk|kmk|/pb/|\\b(?:per|kep|se|uu|pp)-",
      Pattern.CASE_INSENSITIVE);
  /** A number of which a part is hidden already: the satker in that of an SPM. */
  private static final Pattern PARTLY = Pattern.compile(
      "[\\w./-]{0,20}\\d[\\w./-]{0,20}\\[[^\\]\\s]{1,12}\\]\\S{0,40}|\\[[^\\]\\s]{1,12}\\][\\w./-]{0,20}\\d\\S{0,40}");
  private static final Pattern HIDDEN = Pattern.compile("\\[[^\\]]{1,20}\\]");
  private static final Pattern OF_NUMBER = Pattern.compile("\\S*\\d{3,}\\S*");

  private final Masking masking;
  private final MessageSource words;

  public Wording(Masking masking, MessageSource words) {
    this.masking = masking;
    this.words = words;
  }

  /**
   * The line that a text makes, what tells of people, accounts, amounts, the satker and any other long number in the place
   * of a word in brackets.
   *
   * @param identities of the satker, see {@link Masking#masks}
   * @param longest of a longer one the beginning
   */
  public String line(String text, Collection<String> identities, int longest) {
    String read = text.substring(0, Math.min(text.length(), MOST_READ));
    String plain = UNSEEN.matcher(Normalizer.normalize(read, Normalizer.Form.NFC)).replaceAll(" ").strip();
    List<Mask> masks = masking.masks(plain, identities);
    return cut(withoutNumbers(Masking.masked(plain, masks, kind -> word(kind.name()))), longest);
  }

  private String withoutNumbers(String masked) {
    String line = PARTLY.matcher(masked).replaceAll(Matcher.quoteReplacement(word("NUMBER")));
    Matcher number = NUMBER.matcher(line);
    StringBuilder without = new StringBuilder();
    while (number.find()) {
      boolean rule = RULE_ITSELF.matcher(number.group()).find() || RULE.matcher(line.substring(0, number.start()))
          .find();
      number.appendReplacement(without, Matcher.quoteReplacement(rule ? number.group() : word("NUMBER")));
    }
    return number.appendTail(without).toString();
  }

  private String word(String kind) {
    return words.getMessage("knowledge.mask." + kind, null, INDONESIAN);
  }

  private static String cut(String line, int longest) {
    if (line.length() <= longest) {
      return line;
    }
    int end = line.offsetByCodePoints(0, line.codePointCount(0, longest - 1));
    return line.substring(0, end).strip() + "…";
  }

  /** What is left of a line for a search of answers, which are about nobody's number. */
  public static String asked(String line) {
    return OF_NUMBER.matcher(HIDDEN.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
  }
}
