package id.jejak.backup;

import id.jejak.backup.Schema.Column;
import id.jejak.backup.Schema.Table;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database as it was at one moment, read row by row; others go on writing. */
final class Snapshot implements AutoCloseable {
  private static final int FETCHED = 1_000;

  private final Connection connection;

  private Snapshot(Connection connection) {
    this.connection = connection;
  }

  /** @param owner who may read every table, also the history of the schema */
  static Snapshot take(DataSource owner) throws SQLException {
    Connection connection = owner.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      // Rows wait while the target is slow.
      statement.execute("SET SESSION net_write_timeout = 3600");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      return new Snapshot(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The last migration of the schema. */
  String schemaVersion() throws SQLException {
    return one("SELECT version FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL"
        + " ORDER BY installed_rank DESC LIMIT 1").orElseThrow();
  }

  /** What names this archive for its whole life; empty as long as it has no office. */
  Optional<String> archive() throws SQLException {
    return one("SELECT CAST(MIN(id) AS CHAR) FROM office");
  }

  private Optional<String> one(String question) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  /** All but those that are left out, without columns that the database makes of others. */
  List<Table> tables() throws SQLException {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    each("""
        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        ORDER BY c.table_name, c.ordinal_position""", row -> columns.computeIfAbsent(row.getString(1),
        _ -> new ArrayList<>()).add(new Column(row.getString(2), row.getString(3))));
    Map<String, List<String>> keys = new LinkedHashMap<>();
    each("""
        SELECT table_name, column_name FROM information_schema.statistics
        WHERE table_schema = DATABASE() AND index_name = 'PRIMARY' ORDER BY table_name, seq_in_index""", row -> keys
        .computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2)));
    return columns.entrySet().stream().filter(table -> !LeftOut.TABLES.contains(table.getKey())).map(
        table -> new Table(table.getKey(), table.getValue(), keys.getOrDefault(table.getKey(), List.of()), 0))
        .toList();
  }

  /** A row, by the names of its columns, as JSON holds it. */
  interface RowSink {
    void row(Map<String, @Nullable Object> values) throws IOException;
  }

  /** All rows in the order of the key. */
  void rows(Table table, RowSink sink) throws SQLException, IOException {
    String columns = table.columns().stream().map(Snapshot::expression).collect(Collectors.joining(", "));
    String order = table.key().isEmpty()
        ? ""
        : " ORDER BY " + table.key().stream().map(Snapshot::quoted).collect(Collectors.joining(", "));
    each("SELECT " + columns + " FROM " + quoted(table.name()) + order, row -> {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int i = 0; i < table.columns().size(); i++) {
        values.put(table.columns().get(i).name(), value(row, i + 1, table.columns().get(i)));
      }
      sink.row(values);
    });
  }

  // The driver would shorten times, and turn them by the zone of the machine.
  private static String expression(Column column) {
    boolean plain = column.form() == Schema.Form.NUMBER || column.form() == Schema.Form.BYTES || column.type().endsWith(
        "text");
    return plain ? quoted(column.name()) : "CAST(" + quoted(column.name()) + " AS CHAR)";
  }

  private static @Nullable Object value(ResultSet row, int at, Column column) throws SQLException {
    return switch (column.form()) {
      case NUMBER -> {
        long number = row.getLong(at);
        yield row.wasNull() ? null : number;
      }
      case BYTES -> row.getBytes(at);
      case TIME -> {
        String time = row.getString(at);
        yield time == null ? null : time.replace(' ', 'T') + "Z";
      }
      case TEXT -> row.getString(at);
    };
  }

  interface TextSink {
    void text(String text) throws IOException;
  }

  /** The first column of an answer, row by row. */
  void texts(String question, TextSink sink) throws SQLException, IOException {
    each(question, row -> sink.text(row.getString(1)));
  }

  private interface Rows<E extends Exception> {
    void row(ResultSet row) throws SQLException, E;
  }

  private <E extends Exception> void each(String question, Rows<E> rows) throws SQLException, E {
    try (Statement statement = connection.createStatement()) {
      // Without it the driver takes all rows into memory first.
      statement.setFetchSize(FETCHED);
      try (ResultSet row = statement.executeQuery(question)) {
        while (row.next()) {
          rows.row(row);
        }
      }
    }
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
