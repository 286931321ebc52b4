package id.jejak.archive.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a letter.
 *
 * @param page from 1
 * @param text without spaces around it; wide gaps inside are kept, as columns stand apart by them
 * @param label with which it begins, or null
 * @param value what stands behind the label; all of the text where there is none
 */
record Line(int page, String text, Line.@Nullable Label label, String value) {
  private static final Pattern WORD = Pattern.compile("^[^\\p{L}]{0,3}(\\p{L}+)\\s*([.,]?)\\s*([:;=]?)\\s*");
  private static final Pattern ADDRESSEE = Pattern.compile(
      "^(?:kepada\\s*[:;]?\\s*)?y[tfil1r][hnb]\\b\\s*[.,]?\\s*[:;]?\\s*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING = Pattern.compile("^(?:sehubungan|menindaklanjuti|dalam rangka|berdasarkan"
      + "|dengan hormat|bersama ini|menunjuk|memenuhi|memperhatikan|sesuai|dengan ini|yang bertanda|berkenaan|bahwa|merujuk"
      + "|disampaikan|diberitahukan|kami|mengharap|assalam)\\b", Pattern.CASE_INSENSITIVE);
  private static final int WORDS_OF_BODY = 11;
  private static final int MOST_OF_PAGE = 300;
  private static final int LONGEST = 1_000;

  /** What a line of the head of a letter is about. */
  enum Label {
    NUMBER, NATURE, ATTACHMENTS, SUBJECT, DATE, SENDER, RECIPIENT
  }

  private static final Map<Label, List<String>> WORDS = Map.of(Label.NUMBER, List.of("nomor", "no", "nomer"),
      Label.NATURE, List.of("sifat", "klasifikasi", "derajat"), Label.ATTACHMENTS, List.of("lampiran", "lamp"),
      Label.SUBJECT, List.of("hal", "perihal"), Label.DATE, List.of("tanggal", "tgl"), Label.SENDER, List.of("dari"),
      Label.RECIPIENT, List.of("kepada"));

  /** Short words are taken as they are, for "Hai" is a word as well; and "Kepala" is nobody that is written to. */
  private static boolean isMeant(Label label, String word, boolean sure) {
    return WORDS.getOrDefault(label, List.of()).stream()
        .anyMatch(known -> word.equals(known) || (label != Label.RECIPIENT
            && (known.length() >= 5 || (sure && known.length() == 3)) && Nearly.is(word, known, 1)));
  }

  static Line of(int page, String read) {
    String stripped = read.strip();
    String text = stripped.substring(0, Math.min(stripped.length(), LONGEST));
    Matcher addressee = ADDRESSEE.matcher(text);
    if (addressee.find()) {
      return new Line(page, text, Label.RECIPIENT, text.substring(addressee.end()).strip());
    }
    Matcher word = WORD.matcher(text);
    if (word.find() && Character.isUpperCase(word.group(1).charAt(0))) {
      boolean colon = !word.group(3).isEmpty();
      String plain = word.group(1).toLowerCase(Locale.ROOT).replace("rn", "m");
      for (Label label : Label.values()) {
        // Without a colon only what stands in columns, ends there, or is a number is a label: "Hal ini" begins a sentence.
        String rest = text.substring(word.end()).strip();
        if (isMeant(label, plain, colon) && (colon || isApart(text, word, label, rest))) {
          return new Line(page, text, label, rest);
        }
      }
    }
    return new Line(page, text, null, text);
  }

  private static boolean isApart(String text, Matcher word, Label label, String rest) {
    boolean gap = word.end() - word.end(1) >= 2 || rest.isEmpty();
    boolean startsAnew = !rest.isEmpty() && (Character.isUpperCase(rest.charAt(0)) || Character.isDigit(rest.charAt(
        0)) || rest.charAt(0) == '-');
    return switch (label) {
      case NUMBER -> rest.chars().anyMatch(Character::isDigit) || rest.isEmpty();
      case DATE -> Dates.in(rest).isPresent() || rest.isEmpty();
      case SUBJECT, ATTACHMENTS, NATURE, SENDER -> gap || startsAnew;
      case RECIPIENT -> text.length() < 80;
    };
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether the letter itself begins here, after all that stands above it. */
  boolean isBody() {
    return label == null && (OPENING.matcher(text).find()
        || (text.split("\\s+", WORDS_OF_BODY + 1).length > WORDS_OF_BODY && !isInCapitals()));
  }

  boolean isInCapitals() {
    return text.chars().anyMatch(Character::isLetter) && text.chars().filter(Character::isLowerCase).count() * 6 <= text
        .chars().filter(Character::isLetter).count();
  }

  /** The lines of pages in their order; labels whose values stand in a column of their own are brought together. */
  static List<Line> of(List<String> pages) {
    List<Line> lines = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      int number = page;
      pages.get(page - 1).lines().limit(MOST_OF_PAGE).forEach(read -> lines.add(Line.of(number, read)));
    }
    return joined(lines);
  }

  private static List<Line> joined(List<Line> lines) {
    List<Line> joined = new ArrayList<>(lines);
    for (int i = 0; i < joined.size(); i++) {
      int labels = run(joined, i);
      if (labels > 0) {
        join(joined, i, labels);
        i += labels - 1;
      }
    }
    return joined;
  }

  /** How many labels without a value follow one another. */
  private static int run(List<Line> lines, int from) {
    int run = 0;
    while (from + run < lines.size() && lines.get(from + run).label() != null
        && lines.get(from + run).label() != Label.RECIPIENT
        && lines.get(from + run).value().isEmpty()) {
      run++;
    }
    return run;
  }

  private static void join(List<Line> lines, int from, int labels) {
    int at = from + labels;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    boolean colons = at < lines.size() && lines.get(at).text().matches("[:;].*");
    for (int i = 0; i < labels && at + i < lines.size(); i++) {
      Line value = lines.get(at + i);
      boolean begins = value.text().matches("[:;].*");
      if (value.isBlank() || value.label() != null || begins != colons || (!colons && labels > 1 && value.isBody())) {
        return;
      }
      Line label = lines.get(from + i);
      lines.set(from + i, new Line(value.page(), label.text() + " " + value.text(), label.label(), value.text()
          .replaceFirst("^[:;]\\s*", "")));
      lines.set(at + i, new Line(value.page(), "", null, ""));
    }
  }
}
