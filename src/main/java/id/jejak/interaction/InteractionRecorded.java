package id.jejak.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction was recorded, published as an event inside the transaction.
 *
 * @param actorId who recorded it, or null for the installation itself
 */
public record InteractionRecorded(UUID interactionId, @Nullable UUID actorId) {
}
