package id.jejak.knowledge.portal;

import id.jejak.knowledge.UnansweredSearches;
import id.jejak.shared.RecentTries;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells of searches that find nothing, of one address so many an hour: one alone shall not fill the list of work. */
@Component
class AskThrottle {
  static final int SEARCHES = 60;

  private final UnansweredSearches unanswered;
  private final RecentTries recent;

  AskThrottle(UnansweredSearches unanswered, Clock clock) {
    this.unanswered = unanswered;
    recent = new RecentTries(clock, Duration.ofHours(1));
  }

  /** @param address which is told to nobody */
  void foundNothing(String question, String address) {
    if (recent.counts(Map.of(address, SEARCHES))) {
      unanswered.asked(question);
    }
  }
}
