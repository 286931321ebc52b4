package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodeThrottleTest {
  private final MovableClock clock = new MovableClock();
  private final CodeThrottle throttle = new CodeThrottle(clock);

  private int tries(String address, int many) {
    int judged = 0;
    for (int i = 0; i < many; i++) {
      judged += throttle.mayTry(address) ? 1 : 0;
    }
    return judged;
  }

  @Test
  void givenOneAddress_whenItGuesses_thenTenAreJudgedWithinTenMinutes() {
    assertThat(tries("10.0.0.1", 50)).isEqualTo(CodeThrottle.ONE_ADDRESS);
    assertThat(tries("10.0.0.2", 1)).isOne();
    clock.forward(Duration.ofMinutes(11));
    assertThat(tries("10.0.0.1", 50)).isEqualTo(CodeThrottle.ONE_ADDRESS);
  }

  @Test
  void givenManyAddresses_whenTheyGuess_thenThereIsABoundForAllOfThem() {
    int judged = 0;
    for (int i = 0; i < 1_000; i++) {
      judged += tries("10.0.1." + i, 1);
    }

    assertThat(judged).isEqualTo(CodeThrottle.ALL);
  }

  @Test
  void givenRightCodes_thenTheyAreNotCounted() {
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.mayTry("10.0.0.1")).isTrue();
      throttle.succeeded("10.0.0.1");
    }
  }
}
