package id.jejak.archive;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A satker to which a document is shown; {@code receivedAt} is the document's own, for the order of lists. */
@Embeddable
record SatkerLink(UUID satkerId, Instant receivedAt) {
}
