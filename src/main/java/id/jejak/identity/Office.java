package id.jejak.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A treasury office (KPPN), or the regional office above some of them.
 *
 * @param code as the ministry numbers it: {@code 077}
 * @param parentId the Kanwil above a KPPN; null when it is not known, and for a Kanwil
 */
public record Office(UUID id, String code, String name, OfficeZone zone, OfficeKind kind, @Nullable UUID parentId) {
}
