package id.jejak.knowledge;

import java.time.Instant;

/** What stands at the address of an answer that was published once. */
public sealed interface AnswerAddress {
  /** The answer. */
  record Shown(PublishedAnswer answer) implements AnswerAddress {
  }

  /** It holds no more, and nothing took its place. */
  record Withdrawn(String question, Instant since) implements AnswerAddress {
  }

  /**
   * Another took its place.
   *
   * @param number of the other, which is shown
   * @param question of the other
   */
  record SupersededBy(int number, String question) implements AnswerAddress {
  }
}
