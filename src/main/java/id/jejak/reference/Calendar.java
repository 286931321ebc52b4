package id.jejak.reference;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which an office is closed: national ones, and its own. One that is taken back keeps its row. */
@Service
@Transactional
class Calendar {
  private static final String SELECT = "SELECT id, day, name, source, verified, office_id IS NOT NULL, ended_at IS NOT "
      + "NULL, version FROM holiday";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calendar(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A closed day.
   *
   * @param verified whether somebody compared it with its source
   * @param own when it is the office's alone
   */
  record Holiday(UUID id, LocalDate day, String name, String source, boolean verified, boolean own,
      boolean takenBack, int version) {
  }

  /** The days of a year, the earliest first; a year has few. */
  @Transactional(readOnly = true)
  List<Holiday> year(Viewer viewer, int year) {
    return jdbc.sql(SELECT + " WHERE day BETWEEN :first AND :last AND (office_id IS NULL OR office_id = :office)"
        + " ORDER BY day, id").param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31))
        .param("office", viewer.officeId())
        .query((row, _) -> holiday(row)).list();
  }

  /** @throws ReferenceNotFound when it is neither for all nor the office's own */
  @Transactional(readOnly = true)
  Holiday find(Viewer viewer, UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ? AND (office_id IS NULL OR office_id = ?)").param(id).param(viewer
        .officeId()).query((row, _) -> holiday(row)).optional().orElseThrow(ReferenceNotFound::new);
  }

  private static Holiday holiday(ResultSet row) throws SQLException {
    return new Holiday(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3), row.getString(
        4), row.getBoolean(5), row.getBoolean(6), row.getBoolean(7), row.getInt(8));
  }

  /** How many national holidays of a year are known. */
  @Transactional(readOnly = true)
  long national(int year) {
    return count(year, "");
  }

  /** How many of them nobody compared with their source. */
  @Transactional(readOnly = true)
  long unverified(int year) {
    return count(year, " AND NOT verified");
  }

  private long count(int year, String which) {
    return jdbc.sql("SELECT COUNT(*) FROM holiday WHERE day BETWEEN ? AND ? AND office_id IS NULL AND ended_at IS NULL"
        + which).param(LocalDate.of(year, 1, 1)).param(LocalDate.of(year, 12, 31)).query(Long.class).single();
  }

  UUID add(Viewer viewer, LocalDate day, String name, String source, boolean forOwnOffice) {
    String cleanName = ReferenceEntry.text(name, 160, "label");
    String cleanSource = ReferenceEntry.text(source, 400, "source");
    UUID officeId = forOwnOffice ? viewer.officeId() : null;
    if (jdbc.sql("SELECT COUNT(*) FROM holiday WHERE day = ? AND office_id <=> ? AND ended_at IS NULL").param(day)
        .param(officeId).query(Long.class).single() > 0) {
      throw new ReferenceAlreadyThere(day.toString());
    }
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO holiday (id, office_id, day, name, source) VALUES (?, ?, ?, ?, ?)").param(id).param(
        officeId).param(day).param(cleanName).param(cleanSource).update();
    tell("holiday.added", viewer, id, Map.of("day", day.toString(), "own", Boolean.toString(forOwnOffice)));
    return id;
  }

  /** Another name or source for a day, once the decree is known. */
  void rename(Viewer viewer, UUID id, int seen, String name, String source) {
    changed(jdbc.sql("UPDATE holiday SET name = :name, source = :source, verified = TRUE, version = version + 1" + ONE)
        .param("name", ReferenceEntry.text(name, 160, "label"))
        .param("source", ReferenceEntry.text(source, 400, "source")), viewer, id, seen);
    tell("holiday.changed", viewer, id, Map.of());
  }

  /** The day is a working day after all. */
  void takeBack(Viewer viewer, UUID id, int seen) {
    changed(jdbc.sql("UPDATE holiday SET ended_at = :now, version = version + 1" + ONE)
        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)), viewer, id, seen);
    tell("holiday.taken-back", viewer, id, Map.of());
  }

  private static final String ONE = " WHERE id = :id AND version = :seen AND ended_at IS NULL"
      + " AND (office_id IS NULL OR office_id = :office)";

  private void changed(JdbcClient.StatementSpec update, Viewer viewer, UUID id, int seen) {
    if (jdbc.sql("SELECT COUNT(*) FROM holiday WHERE id = ? AND (office_id IS NULL OR office_id = ?)").param(id).param(
        viewer.officeId()).query(Long.class).single() == 0) {
      throw new ReferenceNotFound();
    }
    if (update.param("id", id).param("seen", seen).param("office", viewer.officeId()).update() == 0) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }

  private void tell(String action, Viewer viewer, UUID id, Map<String, String> details) {
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), id, details));
  }
}
