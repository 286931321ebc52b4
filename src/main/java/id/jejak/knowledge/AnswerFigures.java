package id.jejak.knowledge;

import id.jejak.identity.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is counted of the answers of an office, for its staff; to others there are none. */
public interface AnswerFigures {
  /**
   * Answers that were read within some days, both ends included: first those that saved most cases.
   *
   * @param most so many answers
   */
  List<AnswerUse> used(Viewer viewer, LocalDate first, LocalDate last, int most);

  /**
   * Published answers to be looked at again, the most pressing first.
   *
   * @param ending an answer whose last day is before this one is among them
   * @param quiet an answer that nobody has touched since is among them
   * @param voted since when the words of readers count
   * @param most so many answers
   */
  List<DueAnswer> due(Viewer viewer, LocalDate ending, Instant quiet, Instant voted, int most);
}
