package id.jejak.knowledge;

import java.util.List;
import java.util.Optional;

/** The answers that everybody may read, without a viewer: drafts and what was sent back are not among them. */
public interface PublishedAnswers {
  /** How many can be shelved. */
  int MOST = 20_000;

  /** What stands at an address; empty where no answer was ever published. */
  Optional<AnswerAddress> at(int number);

  /** Those that are shown, by number, at most {@value #MOST}; with those that need review. */
  List<PublishedAnswer> all();

  /**
   * Counts a reader's word, of which nobody learns whose it is.
   *
   * @param why may be blank; of a longer one the first 300 characters, without what tells of people
   * @throws VoteRefused when the answer is not shown, or got sixty of them within an hour
   */
  void voted(int number, boolean helpful, String why);
}
