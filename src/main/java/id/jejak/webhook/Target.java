package id.jejak.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a program of an office wants to be told.
 *
 * @param clearance the highest security class of the cases it is told of
 * @param programId the API key that registered it; null for an administrator
 * @param secretSince since when its deliveries are signed with the present secret
 */
public record Target(UUID id, @JsonIgnore UUID officeId, String name, String address, Set<EventKind> kinds,
    SecurityClass clearance, @Nullable UUID programId, State state, Instant secretSince, Instant madeAt) {
  /** What a target can be; what has ended stays so. */
  public enum State {
    ACTIVE, PAUSED, ENDED
  }

  public Target {
    kinds = Set.copyOf(kinds);
  }
}
