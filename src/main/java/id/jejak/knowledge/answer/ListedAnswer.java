package id.jejak.knowledge.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row of a list says as an answer. Marks of age in front of it, {@code (SAS, lama)} or {@code (2015)}, become the
 * mark of an old application; all of it is marked as not compared with its source.
 *
 * @param internal whether it is not for satkers, and so is never published from a list
 */
record ListedAnswer(String key, AnswerText text, String source, boolean internal) {
  private static final int LONGEST_KEY = 60;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");
  private static final Pattern MARK = Pattern.compile("\\A\\(([^()]{1,120})\\)\\s*");
  private static final Pattern OLD_MARK = Pattern.compile("\\b(?:lama|awal|usang|19\\d\\d|200\\d|201\\d)\\b");
  private static final Pattern OLD_WORDS = Pattern.compile(
      "\\b(?:jawaban lama|kasus usang|jawaban masa persiapan|aplikasi lama)\\b");
  private static final Pattern INTERNAL = Pattern.compile("\\binternal\\b");
  /** The end of a sentence: not that of an abbreviation, which a small letter or a digit follows. */
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}(\"'])");
  private static final String TOPIC = "Umum";

  /**
   * Reads a row.
   *
   * @throws AnswerRefused when something is missing or too long
   */
  static ListedAnswer of(AnswerList.Row row, RegulationCodes codes) {
    String marked = PlainText.line(row.answer());
    Matcher mark = MARK.matcher(marked);
    String said = mark.find() && isOld(mark.group(1)) ? mark.group(1) : "";
    String answer = said.isEmpty() ? marked : marked.substring(mark.end());
    List<String> sentences = SENTENCE.splitAsStream(answer).toList();
    String topic = row.topic().isBlank() ? TOPIC : row.topic();
    boolean old = !said.isEmpty() || OLD_WORDS.matcher((topic + "\n" + answer).toLowerCase(Locale.ROOT)).find();
    String steps = row.steps().isBlank()
        ? sentences.stream().skip(1).collect(Collectors.joining("\n"))
        : row.steps();
    String summary = row.steps().isBlank() ? sentences.stream().findFirst().orElse("") : answer;
    AnswerForm form = new AnswerForm(topic, row.question(), summary, steps, row.error(), row.cause(), basis(row, codes),
        row.from(), row.until(), old, true, null);
    return new ListedAnswer(row.id(), form.text(codes), PlainText.line(row.source()), INTERNAL.matcher(topic
        .toLowerCase(Locale.ROOT)).find());
  }

  private static boolean isOld(String mark) {
    return OLD_MARK.matcher(mark.toLowerCase(Locale.ROOT)).find();
  }

  /** Those that have a column of their own, and those that the answer and its source name. */
  private static String basis(AnswerList.Row row, RegulationCodes codes) {
    Stream<String> own = Arrays.stream(row.basis().split(";", -1)).map(String::strip);
    List<LegalBasis> named = new ArrayList<>(codes.in(PlainText.line(row.answer())));
    codes.in(PlainText.line(row.source())).stream()
        .filter(basis -> named.stream().noneMatch(other -> other.key().equals(
            basis.key())))
        .forEach(named::add);
    return Stream.concat(own, row.basis().isBlank() ? named.stream().map(LegalBasis::line) : Stream.empty()).filter(
        line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** Whether an id can be one: short, letters and digits. */
  static Optional<String> key(String id) {
    return id.length() <= LONGEST_KEY && KEY.matcher(id).matches() ? Optional.of(id) : Optional.empty();
  }

  /** A sentence for the version that it makes. */
  String whatChanged() {
    return source.isEmpty() ? key : PlainText.line(key + ": " + source, AnswerLife.LONGEST_SENTENCE);
  }
}
