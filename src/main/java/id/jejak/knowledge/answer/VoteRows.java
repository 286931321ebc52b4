package id.jejak.knowledge.answer;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of readers on answers; of nobody. */
@Repository
class VoteRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  VoteRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param why null where none was given */
  record Vote(boolean helpful, @Nullable String why, Instant at) {
  }

  /** How readers found an answer. */
  record Count(int helpful, int unhelpful) {
  }

  void add(UUID answerId, int version, boolean helpful, @Nullable String why) {
    jdbc.sql("INSERT INTO answer_vote (id, answer_id, version, helpful, why, voted_at) VALUES (?, ?, ?, ?, ?, ?)")
        .params(Arrays.asList(Ids.next(), answerId, version, helpful, why, Utc.of(clock.instant()))).update();
  }

  int within(UUID answerId, Duration time) {
    return jdbc.sql("SELECT COUNT(*) FROM answer_vote WHERE answer_id = ? AND voted_at > ?").params(answerId, Utc.of(
        clock.instant().minus(time))).query(Integer.class).single();
  }

  Count count(UUID answerId) {
    return jdbc.sql("SELECT COALESCE(SUM(helpful), 0), COUNT(*) - COALESCE(SUM(helpful), 0) FROM answer_vote"
        + " WHERE answer_id = ?").param(answerId).query((row, _) -> new Count(row.getInt(1), row.getInt(2))).single();
  }

  /** Those with a word why, the newest first. */
  List<Vote> words(UUID answerId, int most) {
    return jdbc.sql("SELECT * FROM answer_vote WHERE answer_id = ? AND why IS NOT NULL ORDER BY voted_at DESC LIMIT ?")
        .params(answerId, most).query((row, _) -> new Vote(row.getBoolean("helpful"), row.getString("why"), Utc.read(
            row, "voted_at")))
        .list();
  }
}
