package id.jejak.interaction;

import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction to be recorded.
 *
 * @param subject 1 to 300 characters
 * @param actorId who records it; null for an import without a person
 * @param importKey the same key is the same interaction: recording it again changes nothing; null for none
 */
public record NewInteraction(UUID officeId, Set<UUID> satkerIds, String channel, String serviceType, String subject,
    Audience audience, SecurityClass securityClass, Instant receivedAt, @Nullable UUID actorId,
    @Nullable String importKey) {
  public NewInteraction {
    satkerIds = Set.copyOf(satkerIds);
  }
}
