package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskThrottleTest {
  @Test
  void givenOneAddressThatAsksOnAndOn_whenAnHourIsOver_thenItCountsAgainAndOthersAlways() {
    MovableClock clock = new MovableClock();
    List<String> told = new ArrayList<>();
    AskThrottle throttle = new AskThrottle(told::add, clock);
    for (int i = 0; i < 2 * AskThrottle.SEARCHES; i++) {
      throttle.foundNothing("satu", "203.0.113.7");
    }
    throttle.foundNothing("dua", "203.0.113.8");
    assertThat(told).hasSize(AskThrottle.SEARCHES + 1).last().isEqualTo("dua");

    clock.forward(Duration.ofMinutes(61));
    throttle.foundNothing("tiga", "203.0.113.7");

    assertThat(told).last().isEqualTo("tiga");
  }
}
