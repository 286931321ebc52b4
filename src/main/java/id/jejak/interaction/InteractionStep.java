package id.jejak.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction took a step, published as an event inside the transaction of the change.
 *
 * @param actorId who did it, or null for the installation itself
 */
public record InteractionStep(Step step, UUID interactionId, UUID officeId, @Nullable UUID actorId, Instant at) {
}
