package id.jejak.knowledge.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its office keeps it.
 *
 * @param sourceKey the id it has in the list it came from
 * @param reason what the state rests on: the code of a regulation, or a sentence
 * @param draftVersion null where nothing waits to be published
 * @param publishedVersion kept after it was withdrawn; null for one that never was published
 * @param lockVersion to be given back with a change, so that two people never overwrite each other unseen
 */
record Answer(UUID id, int number, UUID officeId, @Nullable String sourceKey, String topic, AnswerState state,
    Instant stateSince, @Nullable Attention attention, @Nullable String reason, @Nullable UUID supersededBy,
    @Nullable Integer draftVersion, @Nullable DraftState draftState, @Nullable Integer publishedVersion,
    @Nullable Instant publishedAt, Instant madeAt, Instant changedAt, int lockVersion) {
  boolean wasPublished() {
    return publishedVersion != null;
  }
}
