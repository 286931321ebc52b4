package id.jejak.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Another transaction holds rows that workers need, and then wants what they hold: the database ends one of both, and
 * takes the one that has changed less.
 */
final class RowsLocked implements Fault {
  @Override
  public String name() {
    return "rows-locked";
  }

  @Override
  public void strike(Scene scene) throws SQLException {
    try (Connection other = scene.installation().database(); Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      scene.until(Duration.ofSeconds(5), () -> count(statement,
          "SELECT COUNT(*) FROM document WHERE state = 'READING'") > 0);
      other.rollback();
      // Much to undo, so that it is the other one that is ended.
      statement.executeUpdate("UPDATE document SET attempts = attempts + 1 WHERE state <> 'RECEIVED'");
      scene.events().add("rows of documents locked");
      boolean waiting = scene.until(Duration.ofSeconds(3), () -> count(statement,
          "SELECT COUNT(*) FROM document WHERE state = 'READING'") > 0);
      scene.last(scene.between(500, 1_500));
      scene.reached().tried(name(), waiting && dead(statement, scene));
      other.rollback();
      scene.events().add("locks let go");
    }
  }

  /** Whether this one waited for a worker that waited for this one, and either was ended. */
  private static boolean dead(Statement statement, Scene scene) {
    long before = count(statement,
        "SELECT VARIABLE_VALUE FROM information_schema.global_status WHERE VARIABLE_NAME = 'INNODB_DEADLOCKS'");
    try {
      statement.executeQuery("SELECT sha256 FROM content FOR UPDATE").close();
    } catch (SQLException e) {
      scene.events().add("the other transaction was ended: " + e.getMessage());
      return true;
    }
    long after = count(statement,
        "SELECT VARIABLE_VALUE FROM information_schema.global_status WHERE VARIABLE_NAME = 'INNODB_DEADLOCKS'");
    scene.events().add("rows of contents locked too; dead-locks: " + (after - before));
    return after > before;
  }

  private static long count(Statement statement, String question) {
    try (var rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
