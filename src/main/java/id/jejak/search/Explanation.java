package id.jejak.search;

import java.util.List;
import java.util.Set;

/**
 * Why an interaction is among the answers to a question: what it holds of it, and where.
 *
 * @param group the interaction; the first of its hits is the one that is explained
 * @param parts of the question, in the order they were asked, then what adds to the worth without being asked for
 * @param together how the words stand to each other
 * @param relaxed words that were left out because nothing holds all of them
 * @param addsUp whether further pages and messages of the interaction add to its worth
 */
public record Explanation(SearchPage.Group group, List<Part> parts, Together together, List<String> relaxed,
    boolean addsUp) {
  /** Where a part stands. */
  public enum Place {
    TEXT, SUBJECT, SATKER, FILE, TICKET, NUMBER, DEFINITION
  }

  /**
   * A part of the question.
   *
   * @param typed as it was written
   * @param places empty when the hit does not hold it
   * @param forms in which it stands there, where these are not those that were typed
   * @param stems whether only the stems of these are known
   * @param percent of the worth of the hit, 0 to 100
   */
  public record Part(String typed, Set<Place> places, List<String> forms, boolean stems, int percent) {
  }

  /**
   * What is said together belongs together.
   *
   * @param sentence the one that holds most of the question, without what surrounds it; empty when none counts
   * @param percent of the worth of the hit, 0 to 100
   */
  public record Together(String sentence, int percent) {
  }
}
