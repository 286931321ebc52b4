package id.jejak.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes deliveries that were over long ago, once an hour, a few at a time. The audit trail keeps how they ended. */
@Component
class Expiry {
  private static final Logger log = LoggerFactory.getLogger(Expiry.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final DeliveryQueue queue;
  private final Duration keep;
  private final Clock clock;
  private Instant next = Instant.EPOCH;

  Expiry(DeliveryQueue queue, WebhookProperties properties, Clock clock) {
    this.queue = queue;
    this.keep = properties.keep();
    this.clock = clock;
  }

  /** Does nothing when it was done within the hour; one courier at a time. */
  synchronized void run() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    int all = 0;
    int gone;
    do {
      gone = queue.purge(now.minus(keep), AT_ONCE);
      all += gone;
    } while (gone == AT_ONCE);
    next = now.plus(EVERY);
    if (all > 0) {
      log.atInfo().addKeyValue("deliveries", all).log("old deliveries removed");
    }
  }
}
