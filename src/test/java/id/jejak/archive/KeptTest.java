package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MovableClock;
import id.jejak.testing.RunningJejak;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final MovableClock clock = new MovableClock();
  private final AtomicInteger counts = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(clock);

  /** Counts for longer than may be done for each page. */
  private int slow() {
    long end = System.nanoTime() + Duration.ofMillis(120).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return counts.incrementAndGet();
  }

  @Test
  void givenQuickCount_whenAskedAgain_thenItIsCountedAgain() {
    // Once the code is warm: the first count of a process may take long.
    RunningJejak.await("a quick count", () -> !kept.get("a", counts::incrementAndGet).isOfBefore());
    int before = counts.get();

    assertThat(kept.get("a", counts::incrementAndGet).value()).isEqualTo(before + 1);
  }

  @Test
  void givenSlowCount_whenAskedAgain_thenItIsKeptForThoseWhoSeeTheSame() {
    assertThat(kept.get("a", this::slow).value()).isEqualTo(1);

    Kept.Counted<Integer> again = kept.get("a", this::slow);

    assertThat(again.value()).isEqualTo(1);
    assertThat(again.isOfBefore()).isTrue();
    assertThat(kept.get("b", this::slow).value()).isGreaterThan(1);
  }

  @Test
  void givenCountGrownOld_whenAsked_thenTheOldOneIsShownWhileItIsCountedBeside() {
    kept.get("a", this::slow);
    clock.forward(Duration.ofSeconds(61));

    assertThat(kept.get("a", this::slow).value()).isEqualTo(1);

    RunningJejak.await("the new count", () -> kept.get("a", this::slow).value() > 1);
  }

  @Test
  void givenCountOfLongAgo_whenAsked_thenItIsNotShownAnyMore() {
    kept.get("a", this::slow);
    clock.forward(Duration.ofMinutes(11));

    assertThat(kept.get("a", this::slow).value()).isEqualTo(2);
  }
}
