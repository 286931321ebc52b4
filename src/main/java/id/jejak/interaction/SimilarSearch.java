package id.jejak.interaction;

import id.jejak.identity.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What cases need of search, without knowing it: which others are like one. */
public interface SimilarSearch {
  /**
   * Cases like one, the likest first, among what the viewer may see.
   *
   * @param texts what the viewer was shown of it, the subject first
   * @param rejectReason code of the reason of its rejection, or null
   * @param without cases that are no answer
   */
  List<Like> like(List<String> texts, @Nullable String rejectReason, Set<UUID> without, int most, Viewer viewer);

  /**
   * A case that is like the one asked about.
   *
   * @param words in both, as they are written in the one asked about
   * @param errors told in both
   * @param sameReason whether both were rejected for the same reason
   */
  record Like(UUID interactionId, List<String> words, List<String> errors, boolean sameReason) {
  }
}
