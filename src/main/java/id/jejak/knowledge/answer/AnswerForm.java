package id.jejak.knowledge.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for an answer, so that a refused form comes back as it was.
 *
 * @param langkah one step a line
 * @param dasar one regulation a line
 * @param lama whether it is about an application that is out of use
 * @param belum whether it is not compared with its source yet
 * @param perubahan what changed, in a sentence
 */
record AnswerForm(@Nullable String topik, @Nullable String tanya, @Nullable String ringkas, @Nullable String langkah,
    @Nullable String galat, @Nullable String sebab, @Nullable String dasar, @Nullable String mulai,
    @Nullable String sampai, @Nullable Boolean lama, @Nullable Boolean belum, @Nullable String perubahan) {
  /** {@code 1.}, {@code 2)}, {@code -} and the bullets of Word, which the list of steps has by itself. */
  private static final Pattern BULLET = Pattern.compile("\\A(?:\\d{1,2}[.)]|[-*•·▪◦§–])\\s+");

  static AnswerForm empty() {
    return new AnswerForm(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  static AnswerForm asking(String question) {
    return new AnswerForm(null, question, null, null, null, null, null, null, null, null, null, null);
  }

  static AnswerForm of(AnswerText text) {
    return new AnswerForm(text.topic(), text.question(), text.summary(), String.join("\n", text.steps()), text
        .errorText(), text.cause(), text.basis().stream().map(LegalBasis::line).collect(Collectors.joining("\n")),
        text.validFrom() == null ? null : text.validFrom().toString(), text.validUntil() == null
            ? null
            : text.validUntil().toString(),
        text.oldApplication(), text.unverified(), null);
  }

  private static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /** @throws AnswerRefused when something is missing or too long */
  AnswerText text(RegulationCodes codes) {
    String topic = PlainText.line(typed(topik)).replaceAll("\\s*/\\s*", "/");
    if (topic.isEmpty() || topic.length() > AnswerText.LONGEST_TOPIC) {
      throw AnswerRefused.topic();
    }
    String question = PlainText.line(typed(tanya));
    if (question.isEmpty() || question.length() > AnswerText.LONGEST_QUESTION) {
      throw AnswerRefused.question();
    }
    String summary = PlainText.line(typed(ringkas));
    if (summary.isEmpty() || summary.length() > AnswerText.LONGEST_SUMMARY) {
      throw AnswerRefused.summary();
    }
    LocalDate from = day(mulai);
    LocalDate until = day(sampai);
    if (from != null && until != null && until.isBefore(from)) {
      throw AnswerRefused.day();
    }
    return new AnswerText(topic, question, summary, steps(), detail(galat), detail(sebab), basis(codes), from, until,
        Boolean.TRUE.equals(lama), Boolean.TRUE.equals(belum));
  }

  private List<String> steps() {
    if (typed(langkah).length() > PlainText.MOST_READ) {
      throw AnswerRefused.steps();
    }
    List<String> steps = PlainText.filled(typed(langkah)).stream().map(step -> BULLET.matcher(step).replaceFirst(""))
        .filter(step -> !step.isEmpty()).toList();
    if (steps.size() > AnswerText.MOST_STEPS
        || steps.stream().mapToInt(step -> step.length() + 1).sum() > AnswerText.LONGEST_STEPS) {
      throw AnswerRefused.steps();
    }
    return steps;
  }

  private static @Nullable String detail(@Nullable String field) {
    String detail = PlainText.lines(typed(field));
    if (detail.length() > AnswerText.LONGEST_DETAIL) {
      throw AnswerRefused.detail();
    }
    return detail.isEmpty() ? null : detail;
  }

  private List<LegalBasis> basis(RegulationCodes codes) {
    List<String> lines = PlainText.filled(typed(dasar));
    if (lines.size() > AnswerText.MOST_BASES) {
      throw AnswerRefused.basis();
    }
    return lines.stream().flatMap(line -> codes.line(line).stream()).distinct().toList();
  }

  static @Nullable LocalDate day(@Nullable String field) {
    String day = typed(field).strip();
    try {
      LocalDate read = day.isEmpty() ? null : LocalDate.parse(day);
      if (read != null && (read.getYear() < 1900 || read.getYear() > 2200)) {
        throw AnswerRefused.day();
      }
      return read;
    } catch (DateTimeParseException e) {
      throw AnswerRefused.day();
    }
  }

  /** @throws AnswerRefused when it is too long */
  @Nullable
  String whatChanged() {
    String sentence = PlainText.line(typed(perubahan));
    if (sentence.length() > AnswerLife.LONGEST_SENTENCE) {
      throw AnswerRefused.sentence();
    }
    return sentence.isEmpty() ? null : sentence;
  }
}
