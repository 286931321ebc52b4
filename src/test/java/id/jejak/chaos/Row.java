package id.jejak.chaos;

import id.jejak.archive.LedgerState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as the database has it. */
record Row(String id, @Nullable String parentId, int ordinal, String path, String sha256, LedgerState state,
    boolean indexed) {
  static List<Row> of(Connection database, String interaction) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(
        """
            SELECT id, parent_id, ordinal, path, sha256, state, index_batch IS NOT NULL FROM document WHERE interaction_id = ?""")) {
      statement.setString(1, interaction);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4), rows.getString(5),
              LedgerState.valueOf(rows.getString(6)), rows.getBoolean(7)));
        }
      }
    }
    return found;
  }
}
