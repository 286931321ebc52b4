package id.jejak.archive.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in rupiah, in digits and in words. */
final class Amounts {
  private static final Pattern IN_DIGITS = Pattern.compile("\\bRp\\.?\\s*([0-9OolI|SB]{1,3}(?:[.,] ?[0-9OolI|SB]{3})+"
      + "|[0-9]{1,15})(?:,(?:[0-9]{2}|-))?(?![0-9])");
  private static final Pattern IN_WORDS = Pattern.compile("^[\\s.,-]*\\(([^)]{5,300})\\)", Pattern.DOTALL);
  private static final Map<String, Integer> UNITS = Map.ofEntries(Map.entry("nol", 0), Map.entry("satu", 1), Map.entry(
      "dua", 2), Map.entry("tiga", 3), Map.entry("empat", 4), Map.entry("lima", 5), Map.entry("enam", 6),
      Map.entry(
          "tujuh", 7),
      Map.entry("delapan", 8), Map.entry("sembilan", 9), Map.entry("sepuluh", 10), Map.entry("sebelas",
          11),
      Map.entry("seratus", 100), Map.entry("seribu", 1_000));
  private static final Map<String, Long> SCALES = Map.of("ribu", 1_000L, "juta", 1_000_000L, "miliar", 1_000_000_000L,
      "milyar", 1_000_000_000L, "triliun", 1_000_000_000_000L);
  private static final int MOST_DIGITS = 18;
  private static final int SHORTEST_MISREAD = 5;

  private Amounts() {
  }

  /**
   * An amount of a text.
   *
   * @param from where it begins
   * @param words whether the same stands behind it in words, or something else, or nothing
   */
  record Found(long rupiah, int from, Words words) {
  }

  enum Words {
    SAME, OTHER, NONE
  }

  /** In the order of the text, each amount once. */
  static List<Found> in(String text, int most) {
    List<Found> found = new ArrayList<>();
    Matcher digits = IN_DIGITS.matcher(text);
    while (found.size() < most && digits.find()) {
      String plain = Nearly.digits(digits.group(1)).replaceAll("[., ]", "");
      if (plain.length() > MOST_DIGITS) {
        continue;
      }
      long rupiah = Long.parseLong(plain);
      if (found.stream().noneMatch(one -> one.rupiah() == rupiah)) {
        found.add(new Found(rupiah, digits.start(), words(text, digits.end(), rupiah)));
      }
    }
    return found;
  }

  private static Words words(String text, int from, long rupiah) {
    Matcher words = IN_WORDS.matcher(text.substring(from, Math.min(text.length(), from + 400)));
    if (!words.find()) {
      return Words.NONE;
    }
    OptionalLong said = said(words.group(1));
    if (said.isEmpty()) {
      return Words.NONE;
    }
    return said.getAsLong() == rupiah ? Words.SAME : Words.OTHER;
  }

  /** {@code satu juta dua ratus ribu rupiah} as a number; empty where it is none. */
  static OptionalLong said(String words) {
    long sum = 0;
    long group = 0;
    long unit = 0;
    int known = 0;
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+", 60)) {
      String meant = meant(word);
      if (meant.isEmpty()) {
        if (word.isEmpty() || word.equals("rupiah") || Nearly.is(word, "rupiah", 1)) {
          continue;
        }
        return OptionalLong.empty();
      }
      known++;
      Long scale = SCALES.get(meant);
      Integer digit = UNITS.get(meant);
      if (scale != null) {
        sum += Math.max(1, group + unit) * scale;
        group = 0;
        unit = 0;
      } else if (digit != null && digit == 1_000) {
        sum += 1_000;
      } else if (digit != null && digit == 100) {
        group += 100;
      } else if (digit != null) {
        unit += digit;
      } else {
        group += (meant.equals("belas") ? unit + 10 : unit * (meant.equals("puluh") ? 10 : 100));
        unit = 0;
      }
    }
    return known == 0 ? OptionalLong.empty() : OptionalLong.of(sum + group + unit);
  }

  /** The word of a number that was written, or that was misread so; blank where there is none. */
  private static String meant(String word) {
    if (UNITS.containsKey(word) || SCALES.containsKey(word) || word.equals("belas") || word.equals("puluh") || word
        .equals("ratus")) {
      return word;
    }
    if (word.length() >= SHORTEST_MISREAD) {
      for (String known : List.of("empat", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "seratus", "seribu",
          "miliar", "triliun", "belas", "puluh", "ratus")) {
        if (Nearly.is(word, known, 1)) {
          return known;
        }
      }
    }
    return "";
  }
}
