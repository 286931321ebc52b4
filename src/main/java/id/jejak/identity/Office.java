package id.jejak.identity;

import java.util.UUID;

/**
 * A treasury office (KPPN).
 *
 * @param code as the ministry numbers it: {@code 077}
 */
public record Office(UUID id, String code, String name, OfficeZone zone) {
}
