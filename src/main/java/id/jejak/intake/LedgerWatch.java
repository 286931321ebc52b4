package id.jejak.intake;

import id.jejak.archive.LedgerAlerts;
import id.jejak.shared.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the ledger from time to time, so that somebody is told when it needs them. */
@Component
class LedgerWatch implements SmartLifecycle {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final LedgerAlerts alerts;
  private final Clock clock;
  private final Workers workers = new Workers("ledger-watch", 1, LOOK_AGAIN, () -> {
  }, this::step);
  private Instant due = Instant.MIN;

  LedgerWatch(LedgerAlerts alerts, Clock clock) {
    this.alerts = alerts;
    this.clock = clock;
  }

  private boolean step() {
    if (!clock.instant().isBefore(due)) {
      alerts.look();
      due = clock.instant().plus(alerts.every());
    }
    return false;
  }

  @Override
  public void start() {
    workers.start();
  }

  @Override
  public void stop() {
    workers.stop();
  }

  @Override
  public boolean isRunning() {
    return workers.isRunning();
  }
}
