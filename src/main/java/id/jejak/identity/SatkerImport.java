package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list of satkers in two steps: what it would change, then all of it or nothing. */
@Service
@Transactional
class SatkerImport {
  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient database;
  private final SatkerRows rows;
  private final Satkers satkers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SatkerImport(JdbcClient database, SatkerRows rows, Satkers satkers, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.rows = rows;
    this.satkers = satkers;
    this.events = events;
    this.clock = clock;
  }

  /** A list that waits to be applied, with what it would change now. */
  record Waiting(UUID id, String name, SatkerReport report) {
  }

  /**
   * Keeps a list for an hour.
   *
   * @throws UploadRefused when it cannot be read as one
   */
  UUID keep(Viewer viewer, String name, byte[] bytes) {
    SatkerList.read(bytes);
    database.sql("DELETE FROM satker_upload WHERE uploaded_at < ?").param(utc(clock.instant().minus(KEPT))).update();
    UUID id = Ids.next();
    database.sql("INSERT INTO satker_upload (id, office_id, person_id, name, bytes, uploaded_at)"
        + " VALUES (?, ?, ?, ?, ?, ?)").param(id).param(viewer.officeId()).param(viewer.personId()).param(name).param(
            bytes)
        .param(utc(clock.instant())).update();
    return id;
  }

  /** @throws UploadEnded when nothing of this person waits there (any more) */
  @Transactional(readOnly = true)
  Waiting waiting(Viewer viewer, UUID id) {
    Map.Entry<String, byte[]> kept = database.sql("""
        SELECT name, bytes FROM satker_upload WHERE id = ? AND office_id = ? AND person_id = ? AND uploaded_at >= ?""")
        .param(id).param(viewer.officeId()).param(viewer.personId()).param(utc(clock.instant().minus(KEPT)))
        .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2))).optional().orElseThrow(UploadEnded::new);
    return new Waiting(id, kept.getKey(), SatkerReport.of(SatkerList.read(kept.getValue()),
        rows.ofOffice(viewer.officeId()), satkers.today(viewer.officeId())));
  }

  /** @throws ImportRefused when a line is wrong; then nothing is changed */
  SatkerReport apply(Viewer viewer, UUID id) {
    // Two imports of an office take turns.
    database.sql("SELECT id FROM office WHERE id = ? FOR UPDATE").param(viewer.officeId()).query(UUID.class).single();
    SatkerReport report = waiting(viewer, id).report();
    if (!report.isClean()) {
      throw new ImportRefused(report.count(SatkerReport.Outcome.WRONG));
    }
    LocalDate today = satkers.today(viewer.officeId());
    report.lines().forEach(line -> apply(viewer, line, today));
    database.sql("DELETE FROM satker_upload WHERE id = ?").param(id).update();
    events.publishEvent(new Auditable("satker.imported", viewer.personId(), viewer.officeId(), null,
        Map.of("new", Long.toString(report.count(SatkerReport.Outcome.NEW)), "changed",
            Long.toString(report.count(SatkerReport.Outcome.CHANGED)))));
    return report;
  }

  private void apply(Viewer viewer, SatkerReport.Line line, LocalDate today) {
    Satker known = line.known();
    switch (line.outcome()) {
      case NEW -> satkers.add(viewer.personId(), viewer.officeId(), line.code(), line.name(),
          Objects.requireNonNullElse(line.from(), today));
      case CHANGED -> {
        if (known != null) {
          satkers.change(viewer.personId(), known.id(), line.code(), line.name(), today);
        }
      }
      case SAME, WRONG -> {
      }
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
