package id.jejak.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.interaction.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one target. Which case it tells of is for the receiver alone.
 *
 * @param status of the case when it happened
 * @param attempts how often it was tried, this time included
 * @param reason how the last try ended; null before the first one
 * @param httpStatus what the target answered; null for no answer
 * @param reply the beginning of a refusal, or why there was no answer
 */
public record Delivery(UUID id, UUID targetId, @JsonIgnore UUID officeId, @JsonIgnore UUID interactionId,
    EventKind kind, @JsonIgnore String ticket, @JsonIgnore Status status, Instant happenedAt, State state, int attempts,
    Instant dueAt, Instant changedAt, DeliveryResult.@Nullable Ending reason, @Nullable Integer httpStatus,
    @Nullable String reply) {
  /** Where a delivery stands. */
  public enum State {
    WAITING,
    /** Claimed, and perhaps already with the target: written before the target is called. */
    SENDING, DELIVERED,
    /** The run that was sending it ended: it may have arrived, so it is not sent again unless somebody asks for it. */
    UNCLEAR,
    /** Given up. */
    FAILED,
    /** There was nothing left to tell: out of the target's sight meanwhile, or the target has ended. */
    DROPPED;

    /** Whether it has left, and can be sent once more. */
    public boolean mayBeReplayed() {
      return this == DELIVERED || this == UNCLEAR || this == FAILED;
    }
  }
}
