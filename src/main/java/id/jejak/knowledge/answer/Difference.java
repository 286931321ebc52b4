package id.jejak.knowledge.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version says otherwise than another, word by word. */
final class Difference {
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\n)");
  /** Of longer texts the common beginning and end are told, and what lies between as a whole. */
  private static final int MOST_PAIRS = 4_000_000;

  private Difference() {
  }

  /** What became of a part. */
  enum Fate {
    SAME, GONE, ADDED
  }

  /** Words in a row with one fate. */
  record Part(Fate fate, String text) {
  }

  /**
   * A field that was changed.
   *
   * @param name as the words of the form call it
   */
  record Field(String name, List<Part> parts) {
    Field {
      parts = List.copyOf(parts);
    }
  }

  /** The fields that differ, in the order of the form. */
  static List<Field> between(AnswerText before, AnswerText after) {
    List<Field> fields = new ArrayList<>();
    add(fields, "topic", before.topic(), after.topic());
    add(fields, "question", before.question(), after.question());
    add(fields, "summary", before.summary(), after.summary());
    add(fields, "steps", String.join("\n", before.steps()), String.join("\n", after.steps()));
    add(fields, "error", before.errorText(), after.errorText());
    add(fields, "cause", before.cause(), after.cause());
    add(fields, "basis", bases(before), bases(after));
    add(fields, "from", day(before.validFrom()), day(after.validFrom()));
    add(fields, "until", day(before.validUntil()), day(after.validUntil()));
    add(fields, "old", mark(before.oldApplication()), mark(after.oldApplication()));
    add(fields, "unverified", mark(before.unverified()), mark(after.unverified()));
    return fields;
  }

  private static String bases(AnswerText text) {
    return text.basis().stream().map(LegalBasis::line).collect(Collectors.joining("\n"));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String mark(boolean set) {
    return set ? "✓" : "–";
  }

  private static void add(List<Field> fields, String name, @Nullable String before, @Nullable String after) {
    String old = before == null ? "" : before;
    String now = after == null ? "" : after;
    if (!old.equals(now)) {
      fields.add(new Field(name, parts(old, now)));
    }
  }

  /** How one text becomes another; the words of both in their order. */
  static List<Part> parts(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int start = 0;
    while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < old.size() - start && end < now.size() - start && old.get(old.size() - 1 - end).equals(now.get(now
        .size() - 1 - end))) {
      end++;
    }
    List<Part> parts = new ArrayList<>();
    put(parts, Fate.SAME, old.subList(0, start));
    middle(parts, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    put(parts, Fate.SAME, old.subList(old.size() - end, old.size()));
    return parts;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : WORDS.splitAsStream(text).toList();
  }

  private static void middle(List<Part> parts, List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      put(parts, Fate.GONE, old);
      put(parts, Fate.ADDED, now);
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        put(parts, Fate.SAME, List.of(old.get(i++)));
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        put(parts, Fate.GONE, List.of(old.get(i++)));
      } else {
        put(parts, Fate.ADDED, List.of(now.get(j++)));
      }
    }
  }

  /** How many words the rests from each pair of places on have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] = old.get(i).equals(now.get(j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void put(List<Part> parts, Fate fate, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    String text = String.join("", words);
    if (!parts.isEmpty() && parts.getLast().fate() == fate) {
      parts.add(new Part(fate, parts.removeLast().text() + text));
    } else {
      parts.add(new Part(fate, text));
    }
  }
}
