package id.jejak.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Rows are claimed by a worker of which nothing was heard since, and the clock jumps over the end of claims that are at
 * work: two workers are on one row.
 */
final class ClaimsOfTheDead implements Fault {
  @Override
  public String name() {
    return "claims-of-the-dead";
  }

  @Override
  public void strike(Scene scene) throws SQLException {
    int taken = 0;
    int jumped = 0;
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    try (Connection database = scene.installation().database(); Statement statement = database.createStatement()) {
      while (System.nanoTime() < end) {
        taken += changed(statement,
            """
                UPDATE document SET state = 'READING', claimed_by = 'pergi', claimed_until = '2020-01-01' WHERE state = 'RECEIVED'
                ORDER BY received_at DESC LIMIT 1""");
        jumped += changed(statement, "UPDATE document SET claimed_until = '2020-01-01' WHERE state = 'READING'");
        jumped += changed(statement, """
            UPDATE page_recognition SET claimed_by = 'pergi', claimed_until = '2020-01-01' WHERE state = 'CLAIMED'""");
        scene.last(Duration.ofMillis(20));
      }
    }
    scene.reached().tried(name(), taken > 0 && jumped > 0);
    scene.events().add(taken + " rows claimed by a dead worker, " + jumped + " claims run out");
  }

  /** How many rows; none where the database ended this transaction for one of a worker. */
  private static int changed(Statement statement, String change) throws SQLException {
    try {
      return statement.executeUpdate(change);
    } catch (SQLTransactionRollbackException e) {
      return 0;
    }
  }
}
