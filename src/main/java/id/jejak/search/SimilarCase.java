package id.jejak.search;

import java.util.List;
import java.util.UUID;

/**
 * A case like another one, and what both have: in the words of the one that was asked about.
 *
 * @param words shared ones, the rarest first, at most five
 * @param errors codes and messages of errors that stand in both
 * @param sameReason whether both were rejected for the same reason
 */
public record SimilarCase(UUID interactionId, List<String> words, List<String> errors, boolean sameReason) {
  public SimilarCase {
    words = List.copyOf(words);
    errors = List.copyOf(errors);
  }
}
