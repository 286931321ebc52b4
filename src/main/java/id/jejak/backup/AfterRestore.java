package id.jejak.backup;

import id.jejak.objectstore.Area;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of restored rows what belonged to the process, the index and the moment of the backup. */
final class AfterRestore {
  /** Nobody works on what was claimed, and what was in the index is written into the new one, as no news. */
  private static final List<String> RESET = List.of(
      "UPDATE document SET state = 'RECEIVED', claimed_by = NULL, claimed_until = NULL WHERE state = 'READING'",
      "UPDATE page_recognition SET state = 'WAITING', claimed_by = NULL, claimed_until = NULL WHERE state = 'CLAIMED'",
      "UPDATE interaction SET index_batch = 1 WHERE index_batch IS NOT NULL",
      "UPDATE message SET index_batch = 1 WHERE index_batch IS NOT NULL",
      "UPDATE document SET index_batch = 1 WHERE index_batch IS NOT NULL",
      // A check would go on in the middle, and has seen the disk of another machine.
      "DELETE FROM fixity_finding WHERE check_id IN (SELECT id FROM fixity_check WHERE ended_at IS NULL)",
      "DELETE FROM fixity_check WHERE ended_at IS NULL");
  /** What waited may have been sent after the backup, by the installation that is lost: people decide. */
  private static final List<String> HELD = List.of(
      "UPDATE notice_mail SET state = 'UNCLEAR', reason = 'NO_ANSWER' WHERE state IN ('WAITING', 'SENDING')",
      "UPDATE webhook_delivery SET state = 'UNCLEAR', reason = 'NO_ANSWER' WHERE state IN ('WAITING', 'SENDING')");
  /** A text that is not there is made again from its original. */
  private static final List<String> READ_AGAIN = List.of(
      "DELETE FROM page_recognition WHERE sha256 = ?",
      "UPDATE document SET state = 'RECEIVED', attempts = 0 WHERE sha256 = ?",
      "UPDATE content SET reading_end = NULL, pages_awaiting = 0, earlier_text_key = NULL WHERE sha256 = ?");

  private static final Pattern TEXT = Pattern.compile("text/([0-9a-f]{64})/.+");

  private final Connection connection;

  AfterRestore(Connection connection) {
    this.connection = connection;
  }

  void reset() throws SQLException {
    each(RESET);
  }

  /** How many mails and deliveries are not sent by themselves. */
  long hold() throws SQLException {
    return each(HELD);
  }

  private long each(List<String> changes) throws SQLException {
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      for (String change : changes) {
        rows += statement.executeUpdate(change);
      }
    }
    connection.commit();
    return rows;
  }

  /** @return how many objects the archive had lost; texts among them are read again */
  long readAgain(Target target, Payload list) throws IOException, SQLException {
    long missing = 0;
    String derived = Area.DERIVED + " ";
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(target.open(list.sha256()),
        StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        missing++;
        if (line.startsWith(derived)) {
          readAgain(line.substring(derived.length()));
        }
      }
    }
    connection.commit();
    return missing;
  }

  /** @param keys of derived objects; texts among them are read again */
  void readAgain(List<String> keys) throws SQLException {
    for (String key : keys) {
      readAgain(key);
    }
    connection.commit();
  }

  private void readAgain(String key) throws SQLException {
    Matcher text = TEXT.matcher(key);
    if (!text.matches()) {
      return;
    }
    for (String change : READ_AGAIN) {
      try (PreparedStatement statement = connection.prepareStatement(change)) {
        statement.setString(1, text.group(1));
        statement.executeUpdate();
      }
    }
  }
}
