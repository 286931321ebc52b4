package id.jejak.insight;

import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.interaction.CaseSums;
import id.jejak.interaction.Interactions;
import id.jejak.shared.Auditable;
import id.jejak.shared.IndexChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures of each day equal to its cases. Whatever changes a case makes its day due, inside the transaction of
 * the change; a day that is due is counted anew from its cases, whole, so that no order of changes can lead astray.
 */
@Service
class CaseDays {
  private final CaseDayRows rows;
  private final CaseSums cases;
  private final Interactions interactions;
  private final Offices offices;
  private final ApplicationEventPublisher events;

  CaseDays(CaseDayRows rows, CaseSums cases, Interactions interactions, Offices offices,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.cases = cases;
    this.interactions = interactions;
    this.offices = offices;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(IndexChange change) {
    if (change.subject() == IndexChange.Subject.INTERACTION) {
      interactions.forIndex(change.id()).ifPresent(changed -> rows.due(changed.officeId(), changed.receivedAt()));
    }
  }

  /** Another zone gives an office other days. */
  @EventListener
  @Transactional
  public void on(Auditable fact) {
    UUID officeId = fact.subjectId();
    if (fact.action().equals("office.changed") && officeId != null) {
      rows.due(officeId, (Instant) null);
    }
  }

  /** Has all days of the viewer's office counted anew. */
  @Transactional
  public void recount(Viewer viewer) {
    rows.due(viewer.officeId(), (Instant) null);
    events.publishEvent(new Auditable("insight.recount-asked", viewer.personId(), viewer.officeId(), null, Map.of()));
  }

  /**
   * Counts one day that is due, or finds all days of an office of which all are.
   *
   * @return false when none is due
   */
  @Transactional(isolation = Isolation.READ_COMMITTED) // what was committed while one waited for the lock must be seen
  public boolean next() {
    Optional<CaseDayRows.Due> first = rows.first();
    first.ifPresent(due -> {
      rows.lock(due.officeId());
      Instant at = due.at();
      if (at == null) {
        spread(due);
      } else {
        count(due.officeId(), at);
      }
    });
    return first.isPresent();
  }

  private void count(UUID officeId, Instant at) {
    ZoneId zone = zone(officeId);
    LocalDate day = LocalDate.ofInstant(at, zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
    // Before it is counted: what comes meanwhile is due once more.
    rows.settled(officeId, from, until);
    rows.replace(officeId, day, Arrays.stream(CaseSums.Kind.values()).flatMap(kind -> cases.of(kind, officeId, from,
        until).stream()).toList(), cases.ofSatkers(officeId, from, until));
  }

  private void spread(CaseDayRows.Due due) {
    ZoneId zone = zone(due.officeId());
    SortedSet<LocalDate> days = new TreeSet<>(rows.days(due.officeId()));
    for (LocalDate day : cases.days(due.officeId())) {
      days.add(LocalDate.ofInstant(day.atStartOfDay().toInstant(ZoneOffset.UTC), zone));
      days.add(LocalDate.ofInstant(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC), zone));
    }
    rows.due(due.officeId(), days.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList());
    rows.settled(due);
  }

  private ZoneId zone(UUID officeId) {
    return offices.get(officeId).zone().id();
  }
}
