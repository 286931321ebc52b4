package id.jejak.reference;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours of an office: its own from a day on, or the usual ones. */
@Service
@Transactional
class OfficeHours {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  OfficeHours(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** When an office is open on a weekday, from one day to another; {@code own} when it is the office's alone. */
  @Schema(name = "OfficeHoursLine")
  record Line(DayOfWeek weekday, LocalTime from, LocalTime until, LocalDate validFrom, @Nullable LocalDate validUntil,
      boolean own, String source) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /** All that held and holds, the latest first. */
  @Transactional(readOnly = true)
  List<Line> all(Viewer viewer) {
    return jdbc.sql("""
        SELECT weekday, opens, closes, valid_from, valid_until, office_id IS NOT NULL, source FROM working_hours
        WHERE office_id IS NULL OR office_id = ? ORDER BY office_id IS NULL, valid_from DESC, weekday, opens""")
        .param(viewer.officeId())
        .query((row, _) -> new Line(DayOfWeek.of(row.getInt(1)), row.getObject(2, LocalTime.class), row.getObject(3,
            LocalTime.class), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getBoolean(6),
            row.getString(7)))
        .list();
  }

  /**
   * Gives the office hours of its own from a day on; those it had end the day before.
   *
   * @param hours at least one weekday
   * @throws InvalidReference when there is none, or the office has hours that begin later
   */
  void set(Viewer viewer, Map<DayOfWeek, OpenSpan> hours, LocalDate from, String source) {
    if (hours.isEmpty()) {
      throw new InvalidReference("hours");
    }
    String cleanSource = ReferenceEntry.text(source, 400, "source");
    endBefore(viewer, from);
    hours.forEach((weekday, span) -> jdbc.sql("""
        INSERT INTO working_hours (id, office_id, weekday, opens, closes, valid_from, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)""").param(Ids.next()).param(viewer.officeId()).param(weekday.getValue()).param(
        span.from()).param(span.until()).param(from).param(cleanSource).update());
    tell("working-hours.set", viewer, from);
  }

  /** Back to the usual hours from a day on. */
  void giveUp(Viewer viewer, LocalDate from) {
    endBefore(viewer, from);
    tell("working-hours.given-up", viewer, from);
  }

  private void endBefore(Viewer viewer, LocalDate from) {
    UUID officeId = viewer.officeId();
    // Two editors at once take turns on the row of the office.
    jdbc.sql("SELECT id FROM office WHERE id = ? FOR UPDATE").param(officeId).query(UUID.class).single();
    if (jdbc.sql("SELECT COUNT(*) FROM working_hours WHERE office_id = ? AND valid_from > ?").param(officeId)
        .param(from)
        .query(Long.class).single() > 0) {
      throw new InvalidReference("day");
    }
    jdbc.sql("DELETE FROM working_hours WHERE office_id = ? AND valid_from = ?").param(officeId).param(from).update();
    jdbc.sql("""
        UPDATE working_hours SET valid_until = :last WHERE office_id = :office
         AND (valid_until IS NULL OR valid_until > :last)""").param("last", from.minusDays(1)).param("office",
        officeId).update();
  }

  private void tell(String action, Viewer viewer, LocalDate from) {
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), viewer.officeId(), Map.of("day",
        from.toString())));
  }
}
