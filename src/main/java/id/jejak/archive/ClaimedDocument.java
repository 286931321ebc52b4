package id.jejak.archive;

import id.jejak.shared.Sha256;
import java.util.UUID;

/**
 * A document that one worker reads now.
 *
 * @param attempts how often it was claimed before
 */
public record ClaimedDocument(UUID id, String name, Sha256 sha256, int attempts) {
}
