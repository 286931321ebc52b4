package id.jejak.intake;

import id.jejak.intake.HandInOutcome.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of each line of an import. */
@Repository
class HandInLines {
  private static final int LONGEST_HINT = 300;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  HandInLines(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void clear(UUID importId) {
    jdbc.sql("DELETE FROM hand_in_line WHERE import_id = ?").param(importId).update();
  }

  void add(UUID importId, List<HandInOutcome> outcomes) {
    batch.batchUpdate("""
        INSERT INTO hand_in_line (import_id, line_number, spm, satker_code, result, reason, hint, interaction_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", outcomes.stream().map(one -> new Object[]{importId, one.line(), one.spm(),
        one.satkerCode(), one.result().name(), one.reason(), cut(one.hint()), one.interactionId()}).toList());
  }

  /** The numbers of the lines with which something is to be done. */
  Set<Long> pending(UUID importId) {
    return new HashSet<>(jdbc.sql(
        "SELECT line_number FROM hand_in_line WHERE import_id = ? AND result IN ('NEW', 'LATER')").param(importId)
        .query(Long.class).list());
  }

  /** Whether something is still to be done with the line; nobody else does it until the transaction ends. */
  boolean isPending(UUID importId, long line) {
    return jdbc.sql("SELECT result FROM hand_in_line WHERE import_id = ? AND line_number = ? FOR UPDATE").params(
        importId, line).query(String.class).optional().map(Result::valueOf).filter(Result::isPending).isPresent();
  }

  void settle(UUID importId, long line, Result result, @Nullable UUID interactionId) {
    jdbc.sql("UPDATE hand_in_line SET result = ?, interaction_id = ? WHERE import_id = ? AND line_number = ?").params(
        Arrays.asList(result.name(), interactionId, importId, line)).update();
  }

  void refuse(UUID importId, long line, LineRefused refusal) {
    jdbc.sql("""
        UPDATE hand_in_line SET result = 'WRONG', reason = ?, hint = ?
        WHERE import_id = ? AND line_number = ? AND result IN ('NEW', 'LATER')""")
        .params(refusal.reason(), cut(refusal.hint()),
            importId, line)
        .update();
  }

  /** How many lines are what, in the order of the results. */
  Map<Result, Long> counts(UUID importId) {
    Map<Result, Long> counts = new EnumMap<>(Result.class);
    jdbc.sql("SELECT result, COUNT(*) FROM hand_in_line WHERE import_id = ? GROUP BY result").param(importId).query(
        row -> {
          counts.put(Result.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  /**
   * A page in the order of the list.
   *
   * @param result null for all
   */
  List<HandInOutcome> page(UUID importId, @Nullable Result result, long after, int limit) {
    String which = result == null ? "" : " AND result = :result";
    return jdbc.sql("SELECT * FROM hand_in_line WHERE import_id = :id AND line_number > :after" + which
        + " ORDER BY line_number LIMIT :limit").param("id", importId).param("after", after)
        .param("result", result == null ? "" : result.name()).param("limit", limit).query(HandInLines::outcome).list();
  }

  private static HandInOutcome outcome(ResultSet row, int number) throws SQLException {
    return new HandInOutcome(row.getLong("line_number"), row.getString("spm"), row.getString("satker_code"), Result
        .valueOf(row.getString("result")), row.getString("reason"), row.getString("hint"),
        row.getObject(
            "interaction_id", UUID.class));
  }

  private static String cut(String hint) {
    return hint.length() <= LONGEST_HINT ? hint : hint.substring(0, LONGEST_HINT);
  }
}
