package id.jejak.watch;

import id.jejak.search.SearchForm;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of saved searches, each of one owner. */
@Repository
class SavedRows {
  // A filter of a later Jejak does not take the search away from an earlier one.
  private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(SavedSearch search) {
    jdbc.sql("""
        INSERT INTO saved_search (id, owner_id, name, question, tells, made_at, looked_at, changed_at)
        VALUES (:id, :owner, :name, :question, :tells, :now, :now, :now)""").param("id", search.id()).param("owner",
        search.ownerId()).param("name", search.name()).param("question", JSON.writeValueAsString(search.question()))
        .param("tells", search.tells()).param("now", Utc.of(search.madeAt())).update();
  }

  /** Those that are kept, in the order of their saving; held until the transaction ends. */
  List<SavedSearch> lock(UUID ownerId, int most) {
    return jdbc.sql("SELECT * FROM saved_search WHERE owner_id = ? AND ended_at IS NULL ORDER BY id LIMIT ? FOR UPDATE")
        .params(ownerId, most).query(SavedRows::search).list();
  }

  /** Those that are kept, the latest saved first. */
  List<SavedSearch> of(UUID ownerId, int most) {
    return jdbc.sql("SELECT * FROM saved_search WHERE owner_id = ? AND ended_at IS NULL ORDER BY id DESC LIMIT ?")
        .params(ownerId, most).query(SavedRows::search).list();
  }

  Optional<SavedSearch> find(UUID id) {
    return jdbc.sql("SELECT * FROM saved_search WHERE id = ?").param(id).query(SavedRows::search).optional();
  }

  void rename(UUID id, String name) {
    jdbc.sql("UPDATE saved_search SET name = ?, changed_at = ? WHERE id = ?").params(name, now(), id).update();
  }

  void tell(UUID id, boolean tells) {
    jdbc.sql("UPDATE saved_search SET tells = ?, changed_at = ? WHERE id = ?").params(tells, now(), id).update();
  }

  void end(UUID id) {
    jdbc.sql("UPDATE saved_search SET ended_at = ?, changed_at = ? WHERE id = ?").params(now(), now(), id).update();
  }

  void restore(UUID id) {
    jdbc.sql("UPDATE saved_search SET ended_at = NULL, changed_at = ? WHERE id = ?").params(now(), id).update();
  }

  void looked(UUID id) {
    jdbc.sql("UPDATE saved_search SET looked_at = ? WHERE id = ?").params(now(), id).update();
  }

  /** Those that were saved, changed or ended since, the earliest first. */
  List<SavedSearch> changedSince(Instant since) {
    return jdbc.sql("SELECT * FROM saved_search WHERE changed_at >= ? ORDER BY changed_at, id").param(Utc.of(since))
        .query(SavedRows::search).list();
  }

  private Object now() {
    return Utc.of(clock.instant());
  }

  private static SavedSearch search(ResultSet row, int number) throws SQLException {
    return new SavedSearch(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class), row.getString(
        "name"), JSON.readValue(row.getString("question"), SearchForm.class), row.getBoolean("tells"),
        Utc.read(row,
            "made_at"),
        Utc.read(row, "looked_at"), Utc.read(row, "changed_at"), row.getObject("ended_at") == null
            ? null
            : Utc.read(row, "ended_at"));
  }
}
