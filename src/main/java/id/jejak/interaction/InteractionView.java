package id.jejak.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.access.AccessTags;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as it stands.
 *
 * @param satkerIds all satkers that have a part in it; {@code access} says to which of them it is shown
 * @param course without section and person where a satker officer is looking
 * @param version to be given back with a change, so that two people never overwrite each other unseen
 */
public record InteractionView(UUID id, UUID officeId, String ticket, String channel, String serviceType, String subject,
    Status status, @JsonIgnore AccessTags access, Set<UUID> satkerIds, Instant receivedAt, Instant createdAt,
    @Nullable UUID createdBy, Instant changedAt, @Nullable UUID changedBy, Course course, long version) {
}
