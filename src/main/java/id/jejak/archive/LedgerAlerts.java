package id.jejak.archive;

import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the ledger of each office, raises an alert when work waits too long or too many documents of a day end in a
 * state that means trouble, and ends it when that is over.
 */
@Service
public class LedgerAlerts {
  private static final Logger log = LoggerFactory.getLogger(LedgerAlerts.class);
  private static final Duration DAY = Duration.ofDays(1);
  // Files that are read again leave their state for a while: what comes back soon was told already.
  private static final Duration SAME_EVENT = Duration.ofHours(1);

  private final LedgerAlertRows rows;
  private final Offices offices;
  private final LedgerProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LedgerAlerts(LedgerAlertRows rows, Offices offices, LedgerProperties properties,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.offices = offices;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** How often {@link #look} is due. */
  public Duration every() {
    return properties.lookEvery();
  }

  /** What is open in the office of the viewer. */
  @Transactional(readOnly = true)
  public List<LedgerAlert> open(Viewer viewer) {
    return rows.open(viewer.officeId());
  }

  /** An alert of the viewer's office, also one that has ended. */
  @Transactional(readOnly = true)
  public Optional<LedgerAlert> find(UUID id, Viewer viewer) {
    return rows.find(id).filter(alert -> alert.officeId().equals(viewer.officeId()));
  }

  /** Looks at all offices once. */
  @Transactional
  public void look() {
    offices.all().forEach(this::look);
  }

  /** What is wrong now, and since when. */
  private record Wrong(long figure, @Nullable Instant since) {
  }

  private void look(Office office) {
    Map<String, Wrong> wrong = wrong(office.id());
    for (LedgerAlert open : rows.open(office.id())) {
      Wrong still = wrong.remove(open.cause());
      if (still == null) {
        rows.end(open.id(), clock.instant());
        log.atInfo().addKeyValue("office", office.code()).addKeyValue("cause", open.cause()).log("ledger alert over");
      } else {
        rows.look(open, still.figure(), still.since());
      }
    }
    wrong.forEach((cause, found) -> raise(office, cause, found));
  }

  private void raise(Office office, String cause, Wrong found) {
    LedgerState state = cause.equals(LedgerAlert.BACKLOG) ? null : LedgerState.valueOf(cause);
    LedgerAlert alert = new LedgerAlert(Ids.next(), office.id(), state, found.figure(), found.since(), clock.instant()
        .truncatedTo(ChronoUnit.MICROS), null);
    if (!rows.reopen(alert, clock.instant().minus(SAME_EVENT)) && rows.raise(alert)) {
      log.atWarn().addKeyValue("office", office.code()).addKeyValue("cause", cause).addKeyValue("files", found.figure())
          .log("ledger alert");
      events.publishEvent(alert);
    }
  }

  private Map<String, Wrong> wrong(UUID officeId) {
    Map<String, Wrong> wrong = new HashMap<>();
    rows.oldestWaiting(officeId).filter(oldest -> oldest.isBefore(clock.instant().minus(properties.alertAge())))
        .ifPresent(oldest -> wrong.put(LedgerAlert.BACKLOG, new Wrong(rows.waiting(officeId), oldest)));
    Instant since = clock.instant().minus(DAY);
    Map<LedgerState, Long> bad = rows.troubleSince(officeId, since);
    if (!bad.isEmpty()) {
      long ofDay = rows.receivedSince(officeId, since);
      bad.forEach((state, count) -> {
        if (isTooMany(count, ofDay)) {
          wrong.put(state.name(), new Wrong(count, null));
        }
      });
    }
    return wrong;
  }

  private boolean isTooMany(long count, long ofDay) {
    boolean largeShare = count >= properties.alertLeast() && count * 100 > ofDay * properties.alertShare();
    return count > properties.alertFiles() || largeShare;
  }
}
