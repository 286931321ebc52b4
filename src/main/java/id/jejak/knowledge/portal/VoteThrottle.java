package id.jejak.knowledge.portal;

import java.time.Clock;
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

  private final HourlyBound bound;

  VoteThrottle(Clock clock) {
    bound = new HourlyBound(clock);
  }

  /** Counts a vote; false when it must not be taken. */
  boolean mayVote(String address, int number) {
    return bound.counts(Map.of(address, ALL_ANSWERS, address + " " + number, ONE_ANSWER));
  }
}
