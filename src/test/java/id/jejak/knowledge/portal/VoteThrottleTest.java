package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoteThrottleTest {
  private final MovableClock clock = new MovableClock();
  private final VoteThrottle throttle = new VoteThrottle(clock);

  private int taken(String address, int number, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += throttle.mayVote(address, number) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void givenOneAddress_whenItJudgesOneAnswerAgainAndAgain_thenAFewAreTakenAndMoreAfterAnHour() {
    assertThat(taken("192.0.2.1", 7, 20)).isEqualTo(VoteThrottle.ONE_ANSWER);
    assertThat(taken("192.0.2.1", 8, 1)).isOne();
    assertThat(taken("192.0.2.2", 7, 1)).isOne();

    clock.forward(Duration.ofMinutes(61));

    assertThat(taken("192.0.2.1", 7, 1)).isOne();
  }

  @Test
  void givenOneAddress_whenItJudgesManyAnswers_thenOnlySoManyAreTaken() {
    int taken = 0;
    for (int number = 1; number <= 100; number++) {
      taken += taken("192.0.2.1", number, 1);
    }

    assertThat(taken).isEqualTo(VoteThrottle.ALL_ANSWERS);
  }
}
