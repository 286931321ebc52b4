package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** How answers are read when there are many. */
class AnswerPlanTest extends AnswerOffice {
  private void fill(int many) throws SQLException {
    try (Connection connection = DATABASE.connect(); Statement statement = connection.createStatement()) {
      statement.execute("""
          INSERT INTO answer (id, number, office_id, topic, state, state_since, published_version, published_at,
            public_changed_at, made_at, changed_at)
          SELECT CONCAT('018f0000-0000-7000-8000-', LPAD(seq, 12, '0')), 100000 + seq, '%s', CONCAT('T', seq MOD 50),
            'PUBLISHED', NOW(6), 1, NOW(6), NOW(6), NOW(6), NOW(6) FROM seq_1_to_%d""".formatted(office.id(), many));
      statement.execute("""
          INSERT INTO answer_version (answer_id, version, topic, question, summary, steps, old_application, unverified,
            written_by, written_at)
          SELECT id, 1, topic, CONCAT('Pertanyaan ', number), 'Ya.', '', FALSE, FALSE, '%s', NOW(6) FROM answer
          WHERE number > 100000""".formatted(writer.personId()));
      statement.execute("""
          INSERT INTO answer_vote (id, answer_id, version, helpful, voted_at)
          SELECT UUID(), '018f0000-0000-7000-8000-000000000001', 1, TRUE, NOW(6) - INTERVAL 1 DAY
          FROM seq_1_to_20000""");
      statement.execute("ANALYZE TABLE answer, answer_version, answer_vote");
    }
  }

  private static void readsAtMost(int rows, QueryLog queries, Runnable action) throws SQLException {
    for (String sql : queries.during(action)) {
      QueryPlan plan = queries.plan(sql);
      assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows);
      assertThat(plan.sortedRows()).as(plan.toString()).isLessThanOrEqualTo(rows);
    }
  }

  @Test
  void givenManyAnswers_whenOneIsReadOrVotedOnOrAPageShown_thenNoMoreRowsAreReadThanNeeded() throws Exception {
    fill(20_000);
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      readsAtMost(10, queries, () -> assertThat(published.at(100_001)).isPresent());
      readsAtMost(10, queries, () -> published.voted(100_001, true, ""));
      readsAtMost(200, queries, () -> assertThat(desk.list(writer, new DeskRows.Wish(null, null, false, "",
          Integer.MAX_VALUE), 51)).hasSize(51));
    }
  }
}
