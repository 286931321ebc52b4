package id.jejak.interaction;

import java.util.List;

/** What the form of a new case needs of published answers, without knowing them. */
public interface LikelyAnswers {
  /** Answers to what somebody is writing, the best first, a handful; none where nothing fits. */
  List<Likely> to(String subject, String message);

  /**
   * An answer that everybody may read.
   *
   * @param address of its page, within the site
   */
  record Likely(String question, String summary, String address) {
  }
}
