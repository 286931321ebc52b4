package id.jejak.backup;

import id.jejak.backup.Schema.Column;
import id.jejak.backup.Schema.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Puts the rows of a table into the database, file by file, each in a transaction of its own. */
final class RowLoading {
  private static final int ROWS = 500;
  private static final long CHARACTERS = 4L * 1024 * 1024;

  private final Target target;
  private final Bag bag;
  private final Connection connection;

  /** @param connection of the owner of the schema, not committing by itself */
  RowLoading(Target target, Bag bag, Connection connection) {
    this.target = target;
    this.bag = bag;
    this.connection = connection;
  }

  /** The number of rows. */
  long load(Table table, Payload file) throws IOException {
    String columns = table.columns().stream().map(column -> Snapshot.quoted(column.name())).collect(Collectors.joining(
        ", "));
    String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(target.open(file
        .sha256()), 65_536), StandardCharsets.UTF_8));
        PreparedStatement insert = connection.prepareStatement("INSERT INTO " + Snapshot.quoted(table.name()) + " ("
            + columns + ") VALUES (" + places + ")")) {
      long rows = insert(table, lines, insert);
      connection.commit();
      return rows;
    } catch (SQLException | JacksonException e) {
      throw BackupRefused.rows(bag.name(), table.name(), e);
    }
  }

  private static long insert(Table table, BufferedReader lines, PreparedStatement insert) throws IOException,
      SQLException {
    long rows = 0;
    int waiting = 0;
    long characters = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      bind(table, Schema.JSON.readTree(line), insert);
      insert.addBatch();
      rows++;
      waiting++;
      characters += line.length();
      if (waiting == ROWS || characters > CHARACTERS) {
        insert.executeBatch();
        waiting = 0;
        characters = 0;
      }
    }
    if (waiting > 0) {
      insert.executeBatch();
    }
    return rows;
  }

  private static void bind(Table table, JsonNode row, PreparedStatement insert) throws SQLException {
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      JsonNode value = row.path(column.name());
      if (value.isNull() || value.isMissingNode()) {
        insert.setNull(i + 1, Types.NULL);
        continue;
      }
      switch (column.form()) {
        case NUMBER -> insert.setLong(i + 1, value.asLong());
        case BYTES -> insert.setBytes(i + 1, value.binaryValue());
        case TIME -> insert.setString(i + 1, value.asString().replace('T', ' ').replace("Z", ""));
        case TEXT -> insert.setString(i + 1, value.asString());
      }
    }
  }
}
