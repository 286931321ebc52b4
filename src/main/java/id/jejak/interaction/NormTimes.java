package id.jejak.interaction;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an interaction.
 *
 * @param completeAt when the documents were complete; null while they are not
 * @param dueAt when the norm ends; null without a norm, before completeness, and while the clock stands
 * @param pausedAt since when the satker has to complete something; null when nothing is asked
 * @param left working time that was left when the clock stopped; null while it runs
 * @param finishedAt when it was finished or rejected
 */
public record NormTimes(@Nullable Instant completeAt, @Nullable Instant dueAt, @Nullable Instant pausedAt,
    @Nullable Duration left, @Nullable Instant finishedAt) {
  /** Finished after its due time, or still open and beyond it. */
  public boolean isLate(Instant now) {
    return dueAt != null && dueAt.isBefore(finishedAt == null ? now : finishedAt);
  }

  public boolean isPaused() {
    return pausedAt != null;
  }
}
