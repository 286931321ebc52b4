package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForAWhileTest {
  private final MovableClock clock = new MovableClock();
  private final ForAWhile noted = new ForAWhile(Duration.ofMinutes(10), clock);

  @Test
  void givenNote_whenTimePasses_thenItIsForgotten() {
    noted.note("halaman 7");

    assertThat(noted.isNoted("halaman 7")).isTrue();
    assertThat(noted.isNoted("halaman 8")).isFalse();
    clock.forward(Duration.ofMinutes(11));
    assertThat(noted.isNoted("halaman 7")).isFalse();
  }

  @Test
  void givenMoreThanCanBeNoted_thenTheOldestIsForgotten() {
    for (int i = 0; i <= 1_000; i++) {
      noted.note("halaman " + i);
    }

    assertThat(noted.isNoted("halaman 0")).isFalse();
    assertThat(noted.isNoted("halaman 1")).isTrue();
    assertThat(noted.isNoted("halaman 1000")).isTrue();
  }
}
