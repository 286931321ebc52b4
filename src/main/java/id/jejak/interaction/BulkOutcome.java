package id.jejak.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction of many.
 *
 * @param ticket and subject are null for one that the viewer may not see, and for one that was left
 * @param reason the type of the problem that stopped it; null for what was done or left
 */
public record BulkOutcome(UUID id, @Nullable String ticket, @Nullable String subject, Result result,
    @Nullable String reason) {
  /** How it went. */
  public enum Result {
    REFUSED,
    /** The work ended before it, by a failure: whether it was done is seen when it is sent again. */
    LEFT, DONE, ALREADY
  }

  static BulkOutcome left(UUID id) {
    return new BulkOutcome(id, null, null, Result.LEFT, null);
  }
}
