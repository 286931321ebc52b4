package id.jejak.knowledge.screen;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions. What changes one locks its row first, so that what happens in it has one order. */
@Repository
class SessionRows {
  private final JdbcClient jdbc;

  SessionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one of a case that nobody has ended, though its time may be over. */
  Optional<ScreenSession> unended(UUID interactionId) {
    return read("WHERE open_for = ?", interactionId);
  }

  // By its id like everybody else, so that two never wait for each other's index.
  Optional<ScreenSession> lockUnended(UUID interactionId) {
    return unended(interactionId).flatMap(session -> lock(session.id())).filter(session -> session.endedAt() == null);
  }

  Optional<ScreenSession> find(UUID id) {
    return read("WHERE id = ?", id);
  }

  Optional<ScreenSession> lock(UUID id) {
    return read("WHERE id = ? FOR UPDATE", id);
  }

  private Optional<ScreenSession> read(String where, UUID id) {
    return jdbc.sql("SELECT * FROM screen_session " + where).param(id).query((row, _) -> session(row)).optional();
  }

  /** Those of a case that are over, the latest first. */
  List<ScreenSession> ended(UUID interactionId, int most) {
    return jdbc.sql("SELECT * FROM screen_session WHERE interaction_id = ? AND ended_at IS NOT NULL"
        + " ORDER BY begun_at DESC LIMIT ?").params(interactionId, most).query((row, _) -> session(row)).list();
  }

  int unendedCount() {
    return jdbc.sql("SELECT COUNT(*) FROM screen_session WHERE open_for IS NOT NULL").query(Integer.class).single();
  }

  void add(ScreenSession session) {
    jdbc.sql("""
        INSERT INTO screen_session (id, interaction_id, office_id, open_for, begun_by, begun_at, ends_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""").params(session.id(), session.interactionId(), session.officeId(), session
        .interactionId(), session.begunBy(), Utc.of(session.begunAt()), Utc.of(session.endsAt())).update();
  }

  void goesOn(UUID id, int lastEvent, Instant endsAt) {
    jdbc.sql("UPDATE screen_session SET last_event = ?, ends_at = ? WHERE id = ?").params(lastEvent, Utc.of(endsAt), id)
        .update();
  }

  void joined(UUID id, Instant at) {
    jdbc.sql("UPDATE screen_session SET joined_at = ? WHERE id = ?").params(Utc.of(at), id).update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql("UPDATE screen_session SET open_for = NULL, ended_at = ? WHERE id = ?").params(Utc.of(at), id).update();
  }

  /** Those whose time is over and that nobody has ended. */
  List<UUID> overdue(Instant now, int most) {
    return jdbc.sql("SELECT id FROM screen_session WHERE ended_at IS NULL AND ends_at <= ? ORDER BY ends_at LIMIT ?")
        .params(Utc.of(now), most).query(UUID.class).list();
  }

  /** The number of what happened last in each. */
  Map<UUID, Integer> lastEvents(Collection<UUID> ids) {
    Map<UUID, Integer> last = new HashMap<>();
    jdbc.sql("SELECT id, last_event FROM screen_session WHERE id IN (:ids)").param("ids", ids).query((row, _) -> last
        .put(row.getObject("id", UUID.class), row.getInt("last_event"))).list();
    return last;
  }

  private static ScreenSession session(ResultSet row) throws SQLException {
    return new ScreenSession(row.getObject("id", UUID.class), row.getObject("interaction_id", UUID.class),
        row.getObject(
            "office_id", UUID.class),
        row.getObject("begun_by", UUID.class), Utc.read(row, "begun_at"), Utc.read(row,
            "ends_at"),
        instant(row, "joined_at"), instant(row, "ended_at"), row.getInt("last_event"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
