package id.jejak.archive;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of alerts; of one cause one is open in an office. */
@Repository
class LedgerAlertRows {
  private static final List<String> IN_WORK = LedgerFilter.IN_WORK.stream().map(Enum::name).toList();

  private final JdbcClient jdbc;

  LedgerAlertRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Since when the document of an office waits that has waited longest to be read, recognised or found. */
  Optional<Instant> oldestWaiting(UUID officeId) {
    Stream<Optional<Instant>> oldest = Stream.concat(LedgerFilter.IN_WORK.stream().map(state -> jdbc.sql("""
        SELECT changed_at AS oldest FROM document WHERE office_id = ? AND state = ? ORDER BY changed_at LIMIT 1""")
        .params(officeId, state.name()).query((row, _) -> Utc.read(row, "oldest")).optional()), Stream.of(jdbc.sql("""
            SELECT changed_at AS oldest FROM document
            WHERE index_batch IS NULL AND office_id = :office AND state NOT IN (:work) ORDER BY changed_at LIMIT 1""")
            .param("office", officeId).param("work", IN_WORK).query((row, _) -> Utc.read(row, "oldest"))
            .optional()));
    return oldest.flatMap(Optional::stream).min(Instant::compareTo);
  }

  long waiting(UUID officeId) {
    return jdbc.sql("SELECT COUNT(*) FROM document WHERE office_id = :office AND state IN (:work)").param("office",
        officeId).param("work", IN_WORK).query(Long.class).single()
        + jdbc.sql("""
            SELECT COUNT(*) FROM document WHERE index_batch IS NULL AND office_id = :office AND state NOT IN (:work)""")
            .param("office", officeId).param("work", IN_WORK).query(Long.class).single();
  }

  /** Documents received since then that ended in a state that means trouble. */
  Map<LedgerState, Long> troubleSince(UUID officeId, Instant then) {
    Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
    jdbc.sql("""
        SELECT state, COUNT(*) FROM document
        WHERE office_id = :office AND state IN (:states) AND received_at >= :then GROUP BY state""").param("office",
        officeId).param("states", LedgerFigures.TROUBLE.stream().map(Enum::name).toList()).param("then", Utc.of(then))
        .query((RowCallbackHandler) row -> counts.put(LedgerState.valueOf(row.getString(1)), row.getLong(2)));
    return counts;
  }

  long receivedSince(UUID officeId, Instant then) {
    return jdbc.sql("SELECT COUNT(*) FROM document WHERE office_id = ? AND received_at >= ?").params(officeId, Utc.of(
        then)).query(Long.class).single();
  }

  /** @return false when one of this cause is open */
  boolean raise(LedgerAlert alert) {
    return jdbc.sql("""
        INSERT IGNORE INTO ledger_alert (id, office_id, cause, figure, since, begun_at) VALUES (?, ?, ?, ?, ?, ?)""")
        .params(Arrays.asList(alert.id(), alert.officeId(), alert.cause(), alert.figure(), utc(alert.since()), Utc.of(
            alert.begunAt())))
        .update() == 1;
  }

  /** @return false when none of this cause ended since then, so that there is nothing to go on with */
  boolean reopen(LedgerAlert alert, Instant endedSince) {
    return jdbc.sql("""
        UPDATE ledger_alert SET ended_at = NULL, still_open = TRUE, figure = ?, since = ?
        WHERE office_id = ? AND still_open IS NULL AND cause = ? AND ended_at > ? ORDER BY ended_at DESC LIMIT 1""")
        .params(Arrays.asList(alert.figure(), utc(alert.since()), alert.officeId(), alert.cause(), Utc.of(endedSince)))
        .update() == 1;
  }

  void look(LedgerAlert open, long figure, @Nullable Instant since) {
    jdbc.sql("UPDATE ledger_alert SET figure = ?, since = ? WHERE id = ?").params(Arrays.asList(figure, utc(since), open
        .id())).update();
  }

  void end(UUID id, Instant now) {
    jdbc.sql("UPDATE ledger_alert SET ended_at = ?, still_open = NULL WHERE id = ?").params(Utc.of(now), id).update();
  }

  List<LedgerAlert> open(UUID officeId) {
    return jdbc.sql("SELECT * FROM ledger_alert WHERE office_id = ? AND still_open = TRUE ORDER BY cause").param(
        officeId).query(LedgerAlertRows::alert).list();
  }

  Optional<LedgerAlert> find(UUID id) {
    return jdbc.sql("SELECT * FROM ledger_alert WHERE id = ?").param(id).query(LedgerAlertRows::alert).optional();
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : Utc.of(instant);
  }

  private static LedgerAlert alert(ResultSet row, int number) throws SQLException {
    String cause = row.getString("cause");
    return new LedgerAlert(row.getObject("id", UUID.class), row.getObject("office_id", UUID.class), cause.equals(
        LedgerAlert.BACKLOG) ? null : LedgerState.valueOf(cause), row.getLong("figure"), instant(row, "since"),
        Utc.read(
            row, "begun_at"),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Utc.read(row, column);
  }
}
