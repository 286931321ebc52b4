package id.jejak.knowledge.unanswered;

import id.jejak.knowledge.LinkedWordings;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches without an answer as rows: lists of them, and what is decided. */
@Repository
class SearchRows implements LinkedWordings {
  static final int MOST_LINKED = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  SearchRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<UnansweredSearch> find(UUID id) {
    return jdbc.sql("SELECT * FROM unanswered_search WHERE id = ?").param(id).query(SearchRows::search).optional();
  }

  /**
   * Those asked most first.
   *
   * @param after the last of the page before
   */
  List<UnansweredSearch> often(SearchState state, @Nullable UnansweredSearch after, int most) {
    return jdbc.sql("""
        SELECT * FROM unanswered_search WHERE state = :state AND asked <= :asked AND (asked < :asked OR id < :id)
        ORDER BY asked DESC, id DESC LIMIT :most""").param("state", state.name()).param("asked", after == null
        ? Integer.MAX_VALUE
        : after.asked()).param("id", after == null ? new UUID(-1, -1) : after.id()).param("most", most).query(
            SearchRows::search)
        .list();
  }

  /**
   * Those asked last first.
   *
   * @param after the last of the page before
   */
  List<UnansweredSearch> lately(SearchState state, @Nullable UnansweredSearch after, int most) {
    return jdbc.sql("""
        SELECT * FROM unanswered_search WHERE state = :state AND last_day <= :day AND (last_day < :day OR id < :id)
        ORDER BY last_day DESC, id DESC LIMIT :most""").param("state", state.name()).param("day", after == null
        ? LocalDate.of(9999, 1, 1)
        : after.lastDay()).param("id", after == null ? new UUID(-1, -1) : after.id()).param("most", most).query(
            SearchRows::search)
        .list();
  }

  /** How often some were asked since a day; those that were not are missing. */
  Map<UUID, Integer> since(Collection<UUID> ids, LocalDate day) {
    Map<UUID, Integer> asked = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT search_id, SUM(asked) FROM unanswered_day WHERE search_id IN (:ids) AND day >= :day"
          + " GROUP BY search_id").param("ids", ids).param("day", day).query((row, _) -> asked.put(row.getObject(1,
              UUID.class), row.getInt(2)))
          .list();
    }
    return asked;
  }

  /** Those that wait for an answer, by id. */
  List<UnansweredSearch> waiting(UUID after, int most) {
    return jdbc.sql("SELECT * FROM unanswered_search WHERE id > ? AND state IN ('OPEN', 'TAKEN') ORDER BY id LIMIT ?")
        .params(after, most).query(SearchRows::search).list();
  }

  /** A decision on top of the state that was seen; false when it is another by now. */
  boolean decided(UnansweredSearch seen, SearchState state, @Nullable String why, @Nullable UUID answerId,
      @Nullable Integer answerNumber, @Nullable UUID by) {
    return jdbc.sql("""
        UPDATE unanswered_search SET state = ?, state_since = ?, why = ?, answer_id = ?, answer_number = ?,
          decided_by = ? WHERE id = ? AND state = ?""").params(Arrays.asList(state.name(), Utc.of(clock.instant()), why,
        answerId, answerNumber, by, seen.id(), seen.state().name())).update() > 0;
  }

  int linkedTo(UUID answerId) {
    return jdbc.sql("SELECT COUNT(*) FROM unanswered_search WHERE state = 'LINKED' AND answer_id = ?").param(answerId)
        .query(Integer.class).single();
  }

  @Override
  public Map<UUID, List<String>> byAnswer() {
    Map<UUID, List<String>> linked = new HashMap<>();
    jdbc.sql("SELECT answer_id, wording FROM unanswered_search WHERE state = 'LINKED' ORDER BY id").query((row,
        _) -> linked.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(row.getString(2)))
        .list();
    return linked;
  }

  private static UnansweredSearch search(ResultSet row, int at) throws SQLException {
    int number = row.getInt("answer_number");
    Integer answerNumber = row.wasNull() ? null : number;
    return new UnansweredSearch(row.getObject("id", UUID.class), row.getString("wording"), SearchState.valueOf(row
        .getString("state")), Utc.read(row, "state_since"), row.getString("why"), row.getObject("answer_id",
            UUID.class),
        answerNumber, row.getInt("asked"), row.getObject("first_day", LocalDate.class), row.getObject(
            "last_day", LocalDate.class));
  }
}
