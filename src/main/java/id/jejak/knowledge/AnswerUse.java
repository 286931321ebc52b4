package id.jejak.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How an answer was read within some days; by whom is nowhere.
 *
 * @param found of the times it was read, those from the results of a search
 * @param taken those on which it was offered to somebody who was writing to the office: cases that were not opened
 * @param readBefore within as many days before
 * @param weeks how often it was read in each week, the last one ending with the days
 * @param words why readers found it helpful or not, the newest first, a few
 */
public record AnswerUse(UUID id, int number, String question, long read, long found, long taken, long readBefore,
    int helpful, int unhelpful, List<Long> weeks, List<Word> words) {
  public AnswerUse {
    weeks = List.copyOf(weeks);
    words = List.copyOf(words);
  }

  /** What a reader said, without what tells of people. */
  public record Word(boolean helpful, String why, Instant at) {
  }
}
