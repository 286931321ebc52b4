package id.jejak.knowledge.portal;

import id.jejak.shared.RecentTries;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one address may judge: an office has one address for all its people, so that some of them may judge the same
 * answer, and many different ones.
 */
@Component
class VoteThrottle {
  static final int ONE_ANSWER = 5;
  static final int ALL_ANSWERS = 30;

  private final RecentTries recent;

  VoteThrottle(Clock clock) {
    recent = new RecentTries(clock, Duration.ofHours(1));
  }

  /** Counts a vote; false when it must not be taken. */
  boolean mayVote(String address, int number) {
    return recent.counts(Map.of(address, ALL_ANSWERS, address + " " + number, ONE_ANSWER));
  }
}
