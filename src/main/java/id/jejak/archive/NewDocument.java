package id.jejak.archive;

import id.jejak.access.AccessTags;
import id.jejak.shared.Sha256;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document to be entered in the record; its bytes are in the object store already.
 *
 * @param path where it lay for who gave it: a name, or folders and a name; kept as it is, up to 1,000 characters
 * @param occurrenceKey the same key in the same interaction is the same occurrence: entering it again changes nothing
 */
public record NewDocument(UUID interactionId, @Nullable UUID messageId, String path, Sha256 sha256, long sizeBytes,
    AccessTags access, String occurrenceKey) {
}
