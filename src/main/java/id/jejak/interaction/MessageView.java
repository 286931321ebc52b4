package id.jejak.interaction;

import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of a thread. */
public record MessageView(UUID id, UUID interactionId, Instant writtenAt, @Nullable UUID authorId, String authorName,
    boolean fromSatker,
    String body, Audience audience, SecurityClass securityClass) {
}
