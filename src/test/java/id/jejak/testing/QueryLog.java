package id.jejak.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statements that a MariaDB server is really asked, as its general log has them, with their values. */
public final class QueryLog implements AutoCloseable {
  private static final Set<String> WITH_A_PLAN = Set.of("select", "update", "delete", "insert");

  private final Connection connection;

  /** Ends with {@code connection}, which has all rights. */
  public QueryLog(Connection connection) throws SQLException {
    this.connection = connection;
    execute("SET GLOBAL log_output = 'TABLE'");
  }

  /** What the other connections to the same database ask for while {@code action} runs. */
  public List<String> during(Runnable action) throws SQLException {
    execute("TRUNCATE TABLE mysql.general_log");
    execute("SET GLOBAL general_log = ON");
    try {
      action.run();
    } finally {
      execute("SET GLOBAL general_log = OFF");
    }
    return statements();
  }

  private List<String> statements() throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
        SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log
        WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID() AND thread_id IN
          (SELECT id FROM information_schema.processlist WHERE db = DATABASE())
        ORDER BY event_time""")) {
      while (rows.next()) {
        String sql = rows.getString(1).strip();
        if (WITH_A_PLAN.contains(sql.split("\\s", 2)[0].toLowerCase(Locale.ROOT)) && !sql.contains("@@")) {
          statements.add(sql);
        }
      }
    }
    return statements;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How the server answers {@code sql}; a question is asked again for it, a change is not made. */
  public QueryPlan plan(String sql) throws SQLException {
    String how = sql.regionMatches(true, 0, "select", 0, 6) ? "ANALYZE" : "EXPLAIN";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(how + " FORMAT=JSON " + sql)) {
      row.next();
      return new QueryPlan(sql, row.getString(1));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
