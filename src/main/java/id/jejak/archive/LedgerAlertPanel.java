package id.jejak.archive;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.site.HomePanel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows administrators on the first page what in the ledger needs them. */
@Component
class LedgerAlertPanel implements HomePanel {
  private final LedgerAlerts alerts;
  private final Clock clock;

  LedgerAlertPanel(LedgerAlerts alerts, Clock clock) {
    this.alerts = alerts;
    this.clock = clock;
  }

  /** @param waits how long the oldest document waits; null where a state is meant */
  record Line(LedgerAlert alert, @Nullable Duration waits) {
  }

  @Override
  public void fill(Viewer viewer, Locale locale, Model model) {
    if (!viewer.is(Role.ADMINISTRATOR)) {
      return;
    }
    List<Line> lines = alerts.open(viewer).stream().map(alert -> new Line(alert, waits(alert.since()))).toList();
    model.addAttribute("ledgerAlerts", lines.isEmpty() ? null : lines);
  }

  private @Nullable Duration waits(@Nullable Instant since) {
    return since == null ? null : Duration.between(since, clock.instant());
  }
}
