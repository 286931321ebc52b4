package id.jejak.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told.
 *
 * @param interactionId the case it tells of; null where it tells of something else
 * @param searchId the saved search that has new matches, else null
 * @param alertId the alert of the ledger, else null
 */
record Notice(UUID id, @Nullable UUID interactionId, @Nullable UUID searchId, @Nullable UUID alertId, NoticeKind kind,
    Instant at,
    boolean read) {
}
