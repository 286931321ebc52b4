package id.jejak.knowledge.portal;

import id.jejak.interaction.LikelyAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers published answers to somebody who is writing to the office: one that is taken may save the case. */
@Component
class AnswersWhileWriting implements LikelyAnswers {
  private static final int MOST = 3;
  private static final int LONGEST_SUMMARY = 160;

  private final Shelving shelving;

  AnswersWhileWriting(Shelving shelving) {
    this.shelving = shelving;
  }

  @Override
  public List<Likely> to(String subject, String message) {
    try {
      return shelving.now().answering(subject + "\n" + message, MOST).stream().map(answer -> new Likely(answer
          .question(), shortened(answer.summary()), "/tanya/" + answer.number() + "?dari=saran")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shortened(String summary) {
    return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
        ? summary
        : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
  }
}
