package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.SecurityClass;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the queue is read when most of what is in it has gone, and a target that is paused has much waiting. */
class WebhookPlanTest extends WebhookOffice {
  private void fill(Statement statement, Targets.Issued issued, Delivery.State state, int rows) throws SQLException {
    statement.execute("""
        INSERT INTO webhook_delivery (id, target_id, office_id, interaction_id, kind, ticket, status, happened_at,
          state, attempts, due_at, changed_at)
        SELECT UUID(), '%s', '%s', UUID(), 'RECEIVED', '077-2026-000001', 'DITERIMA', NOW(6), '%s', 1,
          NOW(6) - INTERVAL 1 DAY, NOW(6)
        FROM seq_1_to_%d""".formatted(issued.target().id(), office.id(), state, rows));
  }

  private static void readsAtMost(int rows, QueryLog queries, Runnable action) throws SQLException {
    for (String sql : queries.during(action)) {
      QueryPlan plan = queries.plan(sql);
      assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows);
      assertThat(plan.sortedRows()).as(plan.toString()).isLessThanOrEqualTo(rows);
    }
  }

  @Test
  void givenManyDeliveries_whenOneIsClaimedOrAPageShown_thenNoMoreRowsAreReadThanNeeded() throws Exception {
    courier.stop();
    Targets.Issued paused = registered(EventKind.RECEIVED);
    targets.pause(administrator, paused.target().id());
    Targets.Issued active = targets.register(administrator, new NewTarget("Lain", receiver.address() + "/lain", Set.of(
        EventKind.RECEIVED), SecurityClass.B));
    try (Connection connection = DATABASE.connect(); Statement statement = connection.createStatement()) {
      fill(statement, active, Delivery.State.DELIVERED, 200_000);
      fill(statement, paused, Delivery.State.WAITING, 5_000);
      fill(statement, active, Delivery.State.WAITING, 5_000);
      statement.execute("ANALYZE TABLE webhook_delivery");
    }
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      readsAtMost(20, queries, () -> assertThat(queue.claim()).isPresent());
      readsAtMost(20, queries, () -> assertThat(queue.claim()).as("both targets are left alone").isEmpty());
      readsAtMost(50, queries, () -> assertThat(queue.page(active.target().id(), null, 50)).hasSize(50));
    }
  }
}
