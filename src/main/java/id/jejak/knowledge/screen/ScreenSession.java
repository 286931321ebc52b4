package id.jejak.knowledge.screen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone that shows what staff push for one case.
 *
 * @param endsAt when it ends by itself
 * @param joinedAt when a phone opened it first
 * @param lastEvent the number of what happened last in it
 */
record ScreenSession(UUID id, UUID interactionId, UUID officeId, UUID begunBy, Instant begunAt, Instant endsAt,
    @Nullable Instant joinedAt, @Nullable Instant endedAt, int lastEvent) {
  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(endsAt);
  }
}
