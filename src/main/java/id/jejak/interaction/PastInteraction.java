package id.jejak.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that happened in another application, with the course it took there.
 *
 * @param origin where it was read, for the history
 * @param note what else the history should hold; null for nothing
 */
public record PastInteraction(NewInteraction given, Set<TypedIdentifier> identifiers, @Nullable Integer fiscalYear,
    PastCourse course, String origin, @Nullable String note) {
  public PastInteraction {
    identifiers = Set.copyOf(identifiers);
  }
}
