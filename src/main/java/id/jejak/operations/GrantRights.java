package id.jejak.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Gives the application's account its rights after each change of the schema: everything on ordinary tables, only
 * INSERT and SELECT on the audit trail, so that not even a mistake of ours changes what was written there.
 */
@Component
final class GrantRights implements Callback {
  private static final Set<String> ADD_ONLY = Set.of("audit_event");
  private static final String HISTORY = "flyway_schema_history";
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  private final DatabaseConfiguration.Coordinates coordinates;

  GrantRights(DatabaseConfiguration.Coordinates coordinates) {
    this.coordinates = coordinates;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE && !coordinates.user().equals(coordinates.owner());
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try (Statement statement = context.getConnection().createStatement()) {
      String account = account(context.getConnection());
      for (String table : tables(statement)) {
        statement.execute("GRANT " + rights(table) + " ON `" + table + "` TO " + account);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the owner of the schema could not grant rights to the application", e);
    }
  }

  private static String rights(String table) {
    return ADD_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    tables.remove(HISTORY);
    return tables;
  }

  // The server knows an account by name and host pattern: the owner's host pattern is the application's too.
  private String account(Connection connection) throws SQLException {
    if (!ACCOUNT.matcher(coordinates.user()).matches()) {
      throw new IllegalStateException("the name of the database account has characters that are not allowed");
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', -1)")) {
      row.next();
      return "'" + coordinates.user() + "'@'" + row.getString(1).replace("'", "") + "'";
    }
  }

  @Override
  public String getCallbackName() {
    return "grant-rights";
  }
}
