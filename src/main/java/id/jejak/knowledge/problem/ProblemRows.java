package id.jejak.knowledge.problem;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of problems. Their figures are made behind them, once a day and when something changed. */
@Repository
class ProblemRows {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  ProblemRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where the next page of a list begins. */
  record Place(int worth, UUID id) {
    static final Place FIRST = new Place(Integer.MAX_VALUE, new UUID(-1, -1));
  }

  UUID add(UUID officeId, UUID typicalId) {
    UUID id = Ids.next();
    jdbc.sql("""
        INSERT INTO problem (id, office_id, state, state_since, typical_id, cases, worth, due_at)
        VALUES (:id, :office, 'OPEN', :now, :typical, 0, 0, :now)""").param("id", id).param("office", officeId).param(
        "now", now()).param("typical", typicalId).update();
    return id;
  }

  Optional<Problem> find(UUID id) {
    return jdbc.sql("SELECT * FROM problem WHERE id = ?").param(id).query(ProblemRows::problem).optional();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM problem WHERE id = ?").param(id).update();
  }

  /** Its figures do not hold any more. */
  void changed(UUID id) {
    jdbc.sql("UPDATE problem SET due_at = ? WHERE id = ?").params(now(), id).update();
  }

  /** Those of none hold any more: other answers are found. */
  void allChanged() {
    jdbc.sql("UPDATE problem SET due_at = ?").param(now()).update();
  }

  /** The problem whose figures wait longest to be made; held until the transaction ends. */
  Optional<Problem> due() {
    return jdbc.sql("SELECT * FROM problem WHERE due_at <= ? ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
        .param(now()).query(ProblemRows::problem).optional();
  }

  /** What staff decided stays, whatever the figures are. */
  void figures(Problem made) {
    jdbc.sql("""
        UPDATE problem SET state_since = IF(state = :state, state_since, :now), state = :state, typical_id = :typical,
          cases = :cases, worth = :worth, answer_number = :answer, due_at = :due WHERE id = :id""").param("state", made
        .state().name()).param("now", now()).param("typical", made.typicalId()).param("cases", made.cases()).param(
            "worth", made.worth())
        .param("answer", made.answerNumber()).param("due", Utc.of(clock.instant().plus(
            A_DAY)))
        .param("id", made.id()).update();
  }

  /** By what an answer would save. */
  List<Problem> page(UUID officeId, ProblemState state, int least, Place after, int most) {
    return jdbc.sql("""
        SELECT * FROM problem WHERE office_id = :office AND state = :state AND cases >= :least
          AND worth <= :worth AND (worth < :worth OR id < :id) ORDER BY worth DESC, id DESC LIMIT :most""").param(
        "office", officeId).param("state", state.name()).param("least", least).param("worth", after.worth()).param("id",
            after.id())
        .param("most", most).query(ProblemRows::problem).list();
  }

  /** A decision of staff on top of the state that was seen; false when it is another by now. */
  boolean decided(Problem seen, ProblemState state, @Nullable String why, @Nullable UUID draftId, @Nullable UUID by) {
    return jdbc.sql("""
        UPDATE problem SET state = ?, state_since = ?, why = ?, draft_id = ?, decided_by = ?, due_at = ?
        WHERE id = ? AND state = ?""").params(Arrays.asList(state.name(), now(), why, draftId, by, now(), seen.id(),
        seen.state().name())).update() > 0;
  }

  private Object now() {
    return Utc.of(clock.instant());
  }

  private static Problem problem(ResultSet row, int number) throws SQLException {
    int answer = row.getInt("answer_number");
    Integer answerNumber = row.wasNull() ? null : answer;
    return new Problem(row.getObject("id", UUID.class), row.getObject("office_id", UUID.class), ProblemState.valueOf(row
        .getString("state")), row.getObject("typical_id", UUID.class), row.getInt("cases"), row.getInt("worth"),
        answerNumber, row.getObject("draft_id", UUID.class), row.getString("why"));
  }
}
