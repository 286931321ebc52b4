package id.jejak.chaos;

import id.jejak.testing.RunningJejak;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;

/** Whether anything is still to be done, as the rows say. */
final class Quiet {
  // One statement, so that it tells of one moment.
  private static final String OPEN = """
      SELECT CONCAT('document ', path, ' ', state, IF(index_batch IS NULL, ' not in the index', '')) FROM document
      WHERE state IN ('RECEIVED', 'READING', 'RECOGNISING') OR index_batch IS NULL
      UNION ALL SELECT CONCAT('message ', id) FROM message WHERE index_batch IS NULL
      UNION ALL SELECT CONCAT('interaction ', subject) FROM interaction WHERE index_batch IS NULL
      UNION ALL SELECT CONCAT('task of ', kind, ' ', ref_id) FROM index_task LIMIT 20""";

  private Quiet() {
  }

  /** Waits until nothing is open; what still is when {@code patience} is over. */
  static List<String> await(RunningJejak jejak, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<String> open = open(jejak);
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      open = open(jejak);
    }
    return open;
  }

  private static List<String> open(RunningJejak jejak) {
    List<String> open = new ArrayList<>();
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement
            .executeQuery(OPEN)) {
      while (rows.next()) {
        open.add(rows.getString(1));
      }
    } catch (SQLException | IllegalStateException | NoSuchElementException | NumberFormatException
        | UncheckedIOException e) {
      open.add("the database does not answer: " + e.getMessage());
    }
    return open;
  }
}
