package id.jejak.interaction;

import id.jejak.shared.Audience;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message was added to a thread, published as an event inside the transaction.
 *
 * @param audience {@code INTERNAL} for a note that the satker never sees
 */
public record MessageWritten(UUID interactionId, @Nullable UUID actorId, boolean fromSatker, Audience audience) {
}
