package id.jejak.knowledge.answer;

import id.jejak.knowledge.CitationState;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of regulations. */
@Repository
class RegulationRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  RegulationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A regulation that answers name and no list has. */
  record Unlisted(String code, int answers) {
  }

  Optional<Regulation> find(String key) {
    return jdbc.sql("SELECT * FROM regulation WHERE code_key = ?").param(key).query(RegulationRows::regulation)
        .optional();
  }

  Map<String, Regulation> findAll(Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : jdbc.sql("SELECT * FROM regulation WHERE code_key IN (:keys)").param("keys", keys).query(
            RegulationRows::regulation).list().stream().collect(Collectors.toMap(Regulation::key, Function
                .identity()));
  }

  /** By code, those whose code or title has a part. */
  List<Regulation> page(String part, String after, int limit) {
    String within = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    return jdbc.sql("""
        SELECT * FROM regulation WHERE code_key > :after
          AND (code LIKE :within ESCAPE '!' OR title LIKE :within ESCAPE '!')
        ORDER BY code_key LIMIT :limit""").param("after", after).param("within", within).param("limit", limit).query(
        RegulationRows::regulation).list();
  }

  /** Those that published answers name and the list has not, the most named first. */
  List<Unlisted> unlisted(int most) {
    return jdbc.sql("""
        SELECT MIN(c.code) AS code, COUNT(DISTINCT c.answer_id) AS answers
        FROM answer JOIN answer_citation c ON c.answer_id = answer.id AND c.version = answer.published_version
          LEFT JOIN regulation r ON r.code_key = c.code_key
        WHERE answer.state IN ('PUBLISHED', 'NEEDS_REVIEW') AND r.code_key IS NULL
        GROUP BY c.code_key ORDER BY answers DESC, code LIMIT ?""").param(most).query((row, _) -> new Unlisted(row
        .getString("code"), row.getInt("answers"))).list();
  }

  /** How many published answers rest on each. */
  Map<String, Integer> resting() {
    return jdbc.sql("""
        SELECT c.code_key, COUNT(DISTINCT c.answer_id)
        FROM answer JOIN answer_citation c ON c.answer_id = answer.id AND c.version = answer.published_version
        WHERE answer.state IN ('PUBLISHED', 'NEEDS_REVIEW') GROUP BY c.code_key""").query((row, _) -> Map.entry(row
        .getString(1), row.getInt(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void add(Regulation regulation, UUID by) {
    jdbc.sql("""
        INSERT INTO regulation (code_key, code, title, state, replaced_by, since, changed_by, changed_at)
        VALUES (:key, :code, :title, :state, :replaced, :since, :by, :now)""").param("key", regulation.key()).param(
        "code", regulation.code()).param("title", regulation.title()).param("state", regulation.state().name()).param(
            "replaced", regulation.replacedBy())
        .param("since", regulation.since()).param("by", by).param("now", Utc.of(
            clock.instant()))
        .update();
  }

  /** False when somebody else changed it since it was seen. */
  boolean change(Regulation regulation, UUID by) {
    return jdbc.sql("""
        UPDATE regulation SET title = :title, state = :state, replaced_by = :replaced, since = :since, changed_by = :by,
          changed_at = :now, lock_version = lock_version + 1 WHERE code_key = :key AND lock_version = :seen""").param(
        "title", regulation.title()).param("state", regulation.state().name()).param("replaced", regulation
            .replacedBy())
        .param("since", regulation.since()).param("by", by).param("now", Utc.of(clock.instant()))
        .param("key", regulation.key()).param("seen", regulation.lockVersion()).update() == 1;
  }

  private static Regulation regulation(ResultSet row, int number) throws SQLException {
    return new Regulation(row.getString("code_key"), row.getString("code"), row.getString("title"), CitationState
        .valueOf(row.getString("state")), row.getString("replaced_by"), row.getObject("since", LocalDate.class),
        Utc
            .read(row, "changed_at"),
        row.getInt("lock_version"));
  }
}
