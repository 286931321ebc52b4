package id.jejak.archive;

import id.jejak.shared.Sha256;
import java.util.UUID;

/**
 * A document that one worker reads now.
 *
 * @param depth 0 for a file that was handed in, one more for each container around it
 */
public record ClaimedDocument(UUID id, String name, Sha256 sha256, long sizeBytes, int depth) {
}
