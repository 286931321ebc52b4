package id.jejak.archive.likeness;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The identifiers and amounts of a text, as capitals and digits. Forms are alike in all of their words: what tells them
 * apart is here.
 */
public final class Numbers {
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d{2}|(?:19|20)\\d{2}"
      + "(?:-\\d{2}-\\d{2})?|\\d{1,2}[.:]\\d{2}");
  private static final Pattern RUPIAH = Pattern.compile("^[Rr][Pp]\\.?(?=[0-9])|,00$");
  private static final int LEAST_DIGITS = 4;
  private static final int LONGEST = 40;
  private static final String WITHIN = "./,:-";
  private static final int MOST = 80;
  private static final int MOST_BUCKETS = 6;
  private static final int LONG_ENOUGH = 8;
  private static final long NUMBER = 0x6e75_6d62L << 32;
  // Of ten characters that are recognised one may be wrong.
  private static final int CHARACTERS_PER_MISTAKE = 6;

  private final TreeSet<String> written;

  Numbers(Collection<String> written) {
    this.written = new TreeSet<>(written);
  }

  /** Whether two texts that are alike say the same numbers. */
  public enum Verdict {
    /** All of the one are in the other. */
    SAME,
    /** They differ as recognition may have it, or in part: somebody has to look. */
    UNSURE,
    /** Each has numbers that the other has not. */
    DIFFERENT
  }

  /** As {@link #kept} gave it. */
  public static Numbers of(String kept) {
    return new Numbers(kept.isEmpty() ? List.of() : List.of(kept.split(" ", -1)));
  }

  public String kept() {
    return String.join(" ", written);
  }

  static void collect(String line, Set<String> found) {
    int begin = -1;
    for (int i = 0; i <= line.length() && found.size() < MOST; i++) {
      boolean inside = i < line.length() && isWithin(line.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        if (i - begin <= 2 * LONGEST) {
          take(line.substring(begin, i), found);
        }
        begin = -1;
      }
    }
  }

  private static boolean isWithin(char letter) {
    return isPlain(letter) || WITHIN.indexOf(letter) >= 0;
  }

  private static boolean isPlain(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  }

  private static void take(String run, Set<String> found) {
    int from = 0;
    int until = run.length();
    while (from < until && !isPlain(run.charAt(from))) {
      from++;
    }
    while (until > from && !isPlain(run.charAt(until - 1))) {
      until--;
    }
    String number = RUPIAH.matcher(run.substring(from, until)).replaceAll("");
    String plain = number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    if (plain.length() <= LONGEST && plain.chars().filter(Character::isDigit).count() >= LEAST_DIGITS && !DATE.matcher(
        number).matches()) {
      found.add(plain);
    }
  }

  /** What a file with the same identifiers has in common with this one, however many forms there are. */
  public long[] buckets() {
    return written.stream().filter(number -> number.length() >= LONG_ENOUGH).sorted((one, other) -> Integer.compare(
        other.length(), one.length())).limit(MOST_BUCKETS).mapToLong(number -> Mixing.joined(NUMBER, Mixing.of(number)))
        .toArray();
  }

  /** Those of this text that the other has not, at most {@code most}. */
  public List<String> without(Numbers other, int most) {
    return written.stream().filter(number -> !other.written.contains(number)).limit(most).toList();
  }

  /** @param recognised whether one of the texts was recognised: then numbers that are nearly the same may be the same */
  public Verdict compare(Numbers other, boolean recognised) {
    Set<String> own = new TreeSet<>(without(other, MOST));
    Set<String> others = new TreeSet<>(other.without(this, MOST));
    if (own.isEmpty() || others.isEmpty()) {
      return Verdict.SAME;
    }
    if (!recognised) {
      return Verdict.DIFFERENT;
    }
    own.removeIf(number -> others.removeIf(there -> isNearly(number, there)));
    int few = Math.min(written.size(), other.written.size());
    return 2 * Math.min(own.size(), others.size()) > few ? Verdict.DIFFERENT : Verdict.UNSURE;
  }

  private static boolean isNearly(String one, String other) {
    return new LevenshteinDistance(Math.max(1, one.length() / CHARACTERS_PER_MISTAKE)).apply(one, other) >= 0;
  }
}
