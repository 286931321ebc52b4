package id.jejak.knowledge;

import java.util.List;

/** Finds among the published answers, as the portal does. */
public interface AnswerFinder {
  /** The best first; where nothing fits, what comes near. Never fails for what was typed. */
  List<PublishedAnswer> find(String typed, int most);
}
