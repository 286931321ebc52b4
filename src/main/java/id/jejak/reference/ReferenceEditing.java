package id.jejak.reference;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the lists so that the past stays: what ends keeps its row, what changes begins a new one. */
@Service
@Transactional
class ReferenceEditing {
  private final ReferenceRows rows;
  private final ApplicationEventPublisher events;

  ReferenceEditing(ReferenceRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @Transactional(readOnly = true)
  List<ReferenceRow> page(Viewer viewer, ReferenceData.Kind kind, String part, ReferenceRows.After after, int limit) {
    return rows.page(kind, viewer.officeId(), part.strip(), after, limit);
  }

  /** The values that hold on a day, by code, after one. */
  @Transactional(readOnly = true)
  List<ReferenceRow> holding(Viewer viewer, ReferenceData.Kind kind, LocalDate day, String after, int limit) {
    return rows.holding(kind, viewer.officeId(), day, after, limit);
  }

  /** The latest first; {@link ReferenceNotFound} when there is none. */
  @Transactional(readOnly = true)
  List<ReferenceRow> history(Viewer viewer, ReferenceData.Kind kind, String code) {
    List<ReferenceRow> history = rows.history(kind, viewer.officeId(), code);
    if (history.isEmpty()) {
      throw new ReferenceNotFound();
    }
    return history;
  }

  void add(Viewer viewer, ReferenceData.Kind kind, String typedCode, ReferenceEntry entry, boolean forOwnOffice) {
    refuseFixed(kind);
    String code = ReferenceEntry.code(typedCode);
    if (rows.any(kind, code).isPresent()) {
      throw new ReferenceAlreadyThere(code);
    }
    try {
      rows.insert(row(kind, code, entry, forOwnOffice ? viewer.officeId() : null, 0));
    } catch (DuplicateKeyException e) {
      throw new ReferenceAlreadyThere(code);
    }
    tell("reference.added", viewer, kind, code, entry.from());
  }

  /** Adds a value, unless one that says the same from the same day on was added. */
  void ensure(Viewer viewer, ReferenceData.Kind kind, String code, ReferenceEntry entry, boolean forOwnOffice) {
    boolean there = rows.history(kind, viewer.officeId(), code).stream()
        .anyMatch(row -> row.says(entry) && forOwnOffice == (row.officeId() != null));
    if (!there) {
      add(viewer, kind, code, entry, forOwnOffice);
    }
  }

  /**
   * Lets a value be another from a day on. The row before ends the day before; one that begins on the same day is
   * replaced.
   *
   * @param seen the version of the latest row that the editor saw
   */
  void change(Viewer viewer, ReferenceData.Kind kind, String code, int seen, ReferenceEntry entry) {
    ReferenceRow latest = latest(viewer, kind, code, seen);
    if (entry.from().isBefore(latest.validFrom())) {
      throw new InvalidReference("day");
    }
    if (entry.from().equals(latest.validFrom())) {
      rows.replace(latest, entry);
    } else {
      LocalDate dayBefore = entry.from().minusDays(1);
      LocalDate ended = latest.validUntil();
      rows.end(latest, ended != null && ended.isBefore(dayBefore) ? ended : dayBefore);
      rows.insert(row(kind, code, entry, latest.officeId(), latest.version() + 1));
    }
    tell("reference.changed", viewer, kind, code, entry.from());
  }

  /** Ends a value: {@code lastDay} is the last day on which it can be chosen. */
  void end(Viewer viewer, ReferenceData.Kind kind, String code, int seen, LocalDate lastDay) {
    refuseFixed(kind);
    ReferenceRow latest = latest(viewer, kind, code, seen);
    if (lastDay.isBefore(latest.validFrom())) {
      throw new InvalidReference("day");
    }
    rows.end(latest, lastDay);
    tell("reference.ended", viewer, kind, code, lastDay);
  }

  private ReferenceRow latest(Viewer viewer, ReferenceData.Kind kind, String code, int seen) {
    ReferenceRow latest = history(viewer, kind, code).getFirst();
    if (latest.version() != seen) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
    return latest;
  }

  /** The security classes are four by law; only what they are called changes. */
  private static void refuseFixed(ReferenceData.Kind kind) {
    if (kind == ReferenceData.Kind.SECURITY_CLASS) {
      throw new InvalidReference("class");
    }
  }

  private static ReferenceRow row(ReferenceData.Kind kind, String code, ReferenceEntry entry, @Nullable UUID officeId,
      int version) {
    return new ReferenceRow(kind, code, entry.labelId(), entry.labelEn(), entry.position(), entry.from(), null,
        entry.source(), officeId, entry.norm(), entry.section(), entry.topic(), version);
  }

  private void tell(String action, Viewer viewer, ReferenceData.Kind kind, String code, LocalDate day) {
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), null,
        Map.of("kind", kind.name(), "code", code, "day", day.toString())));
  }
}
