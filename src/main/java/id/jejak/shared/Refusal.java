package id.jejak.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in asked for something that is there but not for them, and is told that nothing is. What is
 * answered does not show it; the audit trail does.
 *
 * @param officeId the office of who asked
 * @param kind of what was asked for: {@code interaction}, {@code document}, {@code person}, or the part of the
 *        installation
 * @param subjectId what was asked for; null where it has no id
 * @param wanted what was to be done
 */
public record Refusal(UUID actorId, UUID officeId, String kind, @Nullable UUID subjectId, Wanted wanted) {
  /** What was to be done. */
  public enum Wanted {
    READ, CHANGE
  }

  /** As the audit trail holds it. */
  public Auditable fact() {
    return new Auditable("access.refused", actorId, officeId, subjectId, Map.of("kind", kind, "wanted", wanted
        .name()));
  }
}
