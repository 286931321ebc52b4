package id.jejak.notice;

import java.time.Instant;
import java.util.UUID;

/** One thing that one person is told. */
record Notice(UUID id, UUID interactionId, NoticeKind kind, Instant at, boolean read) {
}
