package id.jejak.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction of many.
 *
 * @param ticket and subject are null for one that the viewer may not see
 * @param reason the type of the problem that stopped it; null for what was done
 */
public record BulkOutcome(UUID id, @Nullable String ticket, @Nullable String subject, Result result,
    @Nullable String reason) {
  /** How it went. */
  public enum Result {
    REFUSED, DONE, ALREADY
  }
}
