package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EventClockTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final Instant THEN = Instant.parse("2024-02-05T01:30:00Z");

  @Test
  void givenDemoOffice_whenEventIsPlayed_thenItsThreadAloneIsThereAndOnlyMeanwhile() {
    EventClock clock = new EventClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> true);
    AtomicReference<Instant> beside = new AtomicReference<>();

    Instant inside = clock.at(THEN, () -> {
      joined(Thread.ofPlatform().start(() -> beside.set(clock.instant())));
      return clock.instant();
    });

    assertThat(inside).isEqualTo(THEN);
    assertThat(beside.get()).isEqualTo(NOW);
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void givenInstallationForWork_whenThePastIsToBeInvented_thenRefused() {
    EventClock clock = new EventClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> false);

    assertThatThrownBy(() -> clock.at(THEN, clock::instant)).isInstanceOf(IllegalStateException.class);
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
