package id.jejak.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.reference.Norm;
import id.jejak.reference.NormUnit;
import id.jejak.reference.OpenSpan;
import id.jejak.reference.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormClockTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final WorkingTime HOURS = new WorkingTime(ZONE, day -> day.getDayOfWeek().getValue() > 5
      ? List.of()
      : List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0))));
  private static final Norm TWO_HOURS = new Norm(2, NormUnit.WORKING_HOURS, "");

  private final NormClock clock = new NormClock();

  /** Friday 20 November 2026. */
  private static Instant friday(int hour, int minute) {
    return ZonedDateTime.of(2026, 11, 20, hour, minute, 0, 0, ZONE).toInstant();
  }

  private static Instant monday(int hour, int minute) {
    return friday(hour, minute).plus(Duration.ofDays(3));
  }

  @Test
  void givenFridayAfternoon_whenStarted_thenDueOnMonday() {
    clock.start(friday(14, 0), TWO_HOURS, HOURS);

    assertThat(clock.times().dueAt()).isEqualTo(monday(9, 0));
    assertThat(clock.times().isLate(monday(9, 0))).isFalse();
    assertThat(clock.times().isLate(monday(9, 1))).isTrue();
  }

  @Test
  void givenRunningClock_whenPausedAndResumed_thenOnlyWhatWasLeftRemains() {
    clock.start(friday(9, 0), TWO_HOURS, HOURS);

    clock.pause(friday(9, 30), HOURS);
    assertThat(clock.times().dueAt()).isNull();
    assertThat(clock.times().left()).isEqualTo(Duration.ofMinutes(90));
    clock.resume(monday(8, 0), HOURS);

    assertThat(clock.times().dueAt()).isEqualTo(monday(9, 30));
    assertThat(clock.times().isPaused()).isFalse();
  }

  @Test
  void givenLateCase_whenPaused_thenItStaysLate() {
    clock.start(friday(9, 0), TWO_HOURS, HOURS);

    clock.pause(friday(12, 0), HOURS);
    clock.resume(monday(8, 0), HOURS);

    assertThat(clock.times().isLate(monday(8, 0))).isTrue();
  }

  @Test
  void givenNoNorm_whenStarted_thenNeverLate() {
    clock.start(friday(9, 0), null, HOURS);

    assertThat(clock.times().dueAt()).isNull();
    assertThat(clock.times().completeAt()).isEqualTo(friday(9, 0));
    assertThat(clock.times().isLate(monday(9, 0))).isFalse();
  }

  @Test
  void givenFinishedInTime_whenLookedAtLater_thenNotLate() {
    clock.start(friday(9, 0), TWO_HOURS, HOURS);
    clock.finish(friday(10, 0));

    assertThat(clock.times().isLate(monday(9, 0))).isFalse();
  }
}
