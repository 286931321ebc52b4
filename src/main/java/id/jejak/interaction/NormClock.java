package id.jejak.interaction;

import id.jejak.reference.Norm;
import id.jejak.reference.WorkingTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that the office has, in its working hours: it runs from complete documents, stands still while the satker
 * must complete something, and ends with the case.
 */
@Embeddable
class NormClock {
  private @Nullable Instant completeAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant pausedAt;
  private @Nullable Long leftSeconds;
  private @Nullable Instant finishedAt;
  // Two orders that the database keeps, so that one index walks each.
  @Column(insertable = false, updatable = false)
  private @Nullable Instant workAt;
  @Column(insertable = false, updatable = false)
  private @Nullable Instant turnAt;

  /** Begins, or begins anew; without a norm there is no due time. */
  void start(Instant now, @Nullable Norm norm, WorkingTime hours) {
    completeAt = now;
    dueAt = norm == null ? null : hours.plus(now, norm);
    pausedAt = null;
    leftSeconds = null;
    finishedAt = null;
  }

  /** Stops; what is left is kept. A case that is late already stays late. */
  void pause(Instant now, WorkingTime hours) {
    pausedAt = now;
    if (dueAt != null && now.isBefore(dueAt)) {
      leftSeconds = hours.between(now, dueAt).toSeconds();
      dueAt = null;
    }
  }

  void resume(Instant now, WorkingTime hours) {
    pausedAt = null;
    if (leftSeconds != null) {
      dueAt = hours.plus(now, Duration.ofSeconds(leftSeconds));
      leftSeconds = null;
    }
  }

  void finish(Instant now) {
    finishedAt = now;
    pausedAt = null;
    if (completeAt == null) {
      completeAt = now;
    }
  }

  boolean isPaused() {
    return pausedAt != null;
  }

  boolean hasStarted() {
    return completeAt != null;
  }

  NormTimes times() {
    return new NormTimes(completeAt, dueAt, pausedAt, leftSeconds == null ? null : Duration.ofSeconds(leftSeconds),
        finishedAt);
  }
}
