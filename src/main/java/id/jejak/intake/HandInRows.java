package id.jejak.intake;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.intake.HandInImport.State;
import id.jejak.shared.SecurityClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports of hand-ins. They are their own queue: what is being checked or applied is work. */
@Repository
class HandInRows {
  private static final int MOST_SHOWN = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  HandInRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(HandInImport given) {
    Viewer owner = given.owner();
    jdbc.sql("""
        INSERT INTO hand_in_import (id, office_id, person_id, person_name, clearance, channel, file_name, state,
          line_count, ignored_columns, unnamed_files, uploaded_at, changed_at)
        VALUES (:id, :office, :person, :name, :clearance, :channel, :file, :state, :lines, :ignored, '', :at, :at)""")
        .param("id", given.id()).param("office", owner.officeId()).param("person", owner.personId())
        .param("name", owner.displayName()).param("clearance", owner.clearance().stream().max(SecurityClass::compareTo)
            .orElse(SecurityClass.B).name())
        .param("channel", given.channel()).param("file", given.fileName()).param("state", given.state().name())
        .param("lines", given.lineCount()).param("ignored", String.join("\n", given.ignored()))
        .param("at", utc(given.uploadedAt())).update();
  }

  Optional<HandInImport> find(UUID id) {
    return jdbc.sql("SELECT * FROM hand_in_import WHERE id = ?").param(id).query(HandInRows::row).optional();
  }

  /** The latest of a person. */
  List<HandInImport> own(UUID personId) {
    return jdbc.sql("SELECT * FROM hand_in_import WHERE person_id = ? ORDER BY id DESC LIMIT ?").params(personId,
        MOST_SHOWN).query(HandInRows::row).list();
  }

  /** The one that has waited longest for something to be done. */
  Optional<HandInImport> next() {
    return jdbc.sql("SELECT * FROM hand_in_import WHERE state IN ('CHECKING', 'APPLYING') ORDER BY id LIMIT 1").query(
        HandInRows::row).optional();
  }

  /** @return false when it was not where it was thought to be: somebody else was faster */
  boolean move(UUID id, State from, State to) {
    return jdbc.sql("UPDATE hand_in_import SET state = ?, changed_at = ? WHERE id = ? AND state = ?").params(to.name(),
        utc(clock.instant()), id, from.name()).update() == 1;
  }

  void unnamed(UUID id, List<String> names) {
    jdbc.sql("UPDATE hand_in_import SET unnamed_files = ? WHERE id = ?").params(String.join("\n", names), id).update();
  }

  /** Those that nobody wanted to have applied since then. */
  List<UUID> leftSince(Instant then) {
    return jdbc.sql("SELECT id FROM hand_in_import WHERE state IN ('CHECKED', 'FAILED') AND uploaded_at < ?").param(utc(
        then)).query(UUID.class).list();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM hand_in_line WHERE import_id = ?").param(id).update();
    jdbc.sql("DELETE FROM hand_in_import WHERE id = ?").param(id).update();
  }

  private static HandInImport row(ResultSet row, int number) throws SQLException {
    Viewer owner = new Viewer(row.getObject("person_id", UUID.class), row.getString("person_name"), row.getObject(
        "office_id", UUID.class), Set.of(Role.STAFF), Set.of(),
        EnumSet.range(SecurityClass.B, SecurityClass.valueOf(row.getString("clearance"))));
    return new HandInImport(row.getObject("id", UUID.class), owner, row.getString("channel"),
        row.getString("file_name"),
        State.valueOf(row.getString("state")), row.getInt("line_count"), lines(row.getString("ignored_columns")),
        lines(row.getString("unnamed_files")), row.getObject("uploaded_at", LocalDateTime.class).toInstant(
            ZoneOffset.UTC));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
