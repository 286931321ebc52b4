package id.jejak.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of which others like it are sought.
 *
 * @param texts what the viewer may read of it, its subject first; of all together the first 20,000 characters are looked at
 * @param rejectReason code of the reason for which it was rejected, or null
 * @param without cases that are no answer: itself, and what was merged with it
 * @param most cases, 1 to 50
 */
public record SimilarQuery(List<String> texts, @Nullable String rejectReason, Set<UUID> without, int most) {
  public SimilarQuery {
    texts = List.copyOf(texts);
    without = Set.copyOf(without);
  }
}
