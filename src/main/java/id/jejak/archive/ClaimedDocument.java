package id.jejak.archive;

import id.jejak.shared.Sha256;
import java.util.UUID;

/**
 * A document that one worker reads now.
 *
 * @param triedTooOften whether it was claimed so often that the file itself must be what ends its readers
 */
public record ClaimedDocument(UUID id, String name, Sha256 sha256, boolean triedTooOften) {
}
