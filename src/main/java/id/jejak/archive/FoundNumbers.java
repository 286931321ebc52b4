package id.jejak.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of letters, payments and rules that stand in the text of documents. They are derived, as the index is, and
 * written again with it.
 */
@Component
public class FoundNumbers {
  /** Of one document; its pages show the rest. */
  public static final int MOST = 40;
  private static final int LONGEST = 100;
  private static final int MOST_READ = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  FoundNumbers(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * Takes the place of what was found before.
   *
   * @param written by the ids of documents, in the order of the text
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Map<UUID, List<String>> written) {
    List<Object[]> rows = new ArrayList<>();
    written.forEach((document, numbers) -> {
      int place = 0;
      for (String one : numbers.stream().filter(number -> number.length() <= LONGEST).limit(MOST).toList()) {
        rows.add(new Object[]{document, place++, one});
      }
    });
    batch.batchUpdate("DELETE FROM document_number WHERE document_id = ?", written.keySet().stream().map(
        id -> new Object[]{id}).toList());
    batch.batchUpdate("INSERT INTO document_number (document_id, place, written) VALUES (?, ?, ?)", rows);
  }

  /**
   * Of the documents of one interaction, in the order of reception and of the text.
   *
   * @param shown ids of those that the viewer was shown: the numbers of the others stay unknown
   */
  public List<String> in(UUID interactionId, Set<UUID> shown) {
    return jdbc.sql("""
        SELECT found.document_id, found.written
        FROM document JOIN document_number found ON found.document_id = document.id
        WHERE document.interaction_id = ? ORDER BY document.received_at, document.id, found.place LIMIT ?""")
        .params(interactionId, MOST_READ)
        .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getString(2))).list().stream()
        .filter(found -> shown.contains(found.documentId())).map(Found::written).toList();
  }

  private record Found(UUID documentId, String written) {
  }
}
