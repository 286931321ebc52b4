package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Hands clock = new Hands();
  private final SignInThrottle throttle = new SignInThrottle(
      new IdentityProperties(URI.create("http://localhost"), Duration.ofHours(1), 3, 5, WINDOW), clock);

  /** A clock set by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-24T03:15:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void givenThreeTries_whenAFourthFollows_thenRefusedUntilTheWindowHasPassed() {
    tryOften(3, "1", "a");

    assertThat(throttle.mayTry("1", "a")).isFalse();
    clock.now = clock.now.plus(WINDOW);
    assertThat(throttle.mayTry("1", "a")).isTrue();
  }

  @Test
  void givenAStrangerWhoLocksANumber_whenItsOwnerComesFromElsewhere_thenMayTry() {
    tryOften(4, "1", "stranger");

    assertThat(throttle.mayTry("1", "home")).isTrue();
  }

  @Test
  void givenOneNumberTriedFromManyAddresses_whenTooMany_thenRefusedEverywhere() {
    for (int i = 0; i < 30; i++) {
      assertThat(throttle.mayTry("1", "address " + i)).isTrue();
    }

    assertThat(throttle.mayTry("1", "one more")).isFalse();
  }

  @Test
  void givenOneAddress_whenItTriesManyNumbers_thenRefused() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.mayTry("number " + i, "a")).isTrue();
    }

    assertThat(throttle.mayTry("another", "a")).isFalse();
  }

  @Test
  void givenRightPasswords_whenManyPeopleShareAnAddress_thenNobodyIsRefused() {
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.mayTry("number " + i, "a")).isTrue();
      throttle.succeeded("number " + i, "a");
    }
  }

  private void tryOften(int times, String login, String address) {
    for (int i = 0; i < times; i++) {
      throttle.mayTry(login, address);
    }
  }
}
