package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of a program to use the API for an office; the token itself is never kept.
 *
 * @param clearance the highest security class the program may see
 * @param validUntil the last day
 * @param lastUsedAt to the minute; null when it never was used
 */
public record ApiToken(UUID id, UUID officeId, String name, TokenScope scope, SecurityClass clearance,
    LocalDate validUntil, @Nullable Instant endedAt, @Nullable Instant lastUsedAt) {
  public boolean isGood(LocalDate today) {
    return endedAt == null && !today.isAfter(validUntil);
  }
}
