package id.jejak.intake;

import id.jejak.archive.FoundNumbers;
import id.jejak.shared.IndexChange;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What has to be brought into the index, written in the transaction that made it necessary. */
@Component
class IndexTasks {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final FoundNumbers found;
  private final Clock clock;
  private Runnable news = () -> {
  };

  IndexTasks(JdbcClient jdbc, JdbcTemplate batch, FoundNumbers found, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.found = found;
    this.clock = clock;
  }

  /**
   * A row to be indexed.
   *
   * @param again whether it was in the index before, and only the index has lost it
   */
  record Task(long id, IndexChange.Subject subject, UUID ref, boolean again) {
    IndexChange change() {
      return new IndexChange(subject, ref);
    }
  }

  void onNews(Runnable listener) {
    this.news = listener;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void enqueue(IndexChange change) {
    jdbc.sql("INSERT INTO index_task (kind, ref_id, created_at) VALUES (?, ?, ?)")
        .params(change.subject().name(), change
            .id(), now())
        .update();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        news.run();
      }
    });
  }

  List<Task> next(int count) {
    return jdbc.sql("SELECT id, kind, ref_id, again FROM index_task ORDER BY id LIMIT ?").param(count)
        .query((row, _) -> new Task(
            row.getLong(1), IndexChange.Subject.valueOf(row.getString(2)), row.getObject(3, UUID.class), row
                .getBoolean(4)))
        .list();
  }

  long waiting() {
    return jdbc.sql("SELECT COUNT(*) FROM index_task").query(Long.class).single();
  }

  /**
   * A row that was written to the index.
   *
   * @param version as it was then; -1 where the version does not matter
   * @param numbers found in the text of a document; empty for everything else
   * @param carried what the entries inside a case carry of it; empty for everything else
   */
  record Indexed(IndexChange.Subject subject, UUID ref, long version, List<String> numbers, String carried) {
  }

  /** Marks rows that are durable in the index with the batch, and removes the tasks that led there. */
  @Transactional
  public void done(List<Task> tasks, List<Indexed> indexed, long batchNumber) {
    for (IndexChange.Subject subject : IndexChange.Subject.values()) {
      mark(subject, indexed.stream().filter(row -> row.subject() == subject).toList(), batchNumber);
    }
    batch.batchUpdate("UPDATE interaction SET index_carried = ? WHERE id = ?", indexed.stream().filter(row -> !row
        .carried().isEmpty()).toList(), 500, (statement, row) -> {
          statement.setString(1, row.carried());
          statement.setObject(2, row.ref());
        });
    keepNumbers(indexed.stream().filter(row -> row.subject() == IndexChange.Subject.DOCUMENT).collect(Collectors.toMap(
        Indexed::ref, Indexed::numbers)));
    batch.batchUpdate("DELETE FROM index_task WHERE id = ?", tasks, 500, (statement, task) -> statement.setLong(1, task
        .id()));
  }

  // A row that changed meanwhile keeps waiting: its own task is still in the queue.
  private void mark(IndexChange.Subject subject, List<Indexed> rows, long batchNumber) {
    boolean tells = subject == IndexChange.Subject.DOCUMENT;
    LocalDateTime now = now();
    batch.batchUpdate("UPDATE " + table(subject) + " SET " + (tells ? "indexed_at = ?, " : "")
        + "index_batch = ? WHERE id = ? AND (version = ? OR ? < 0)", rows, 500, (statement, row) -> {
          int next = 1;
          if (tells) {
            statement.setObject(next++, now);
          }
          statement.setLong(next++, batchNumber);
          statement.setObject(next++, row.ref());
          statement.setLong(next++, row.version());
          statement.setLong(next, row.version());
        });
  }

  /** @param numbers found in documents, by their ids */
  @Transactional
  public void keepNumbers(Map<UUID, List<String>> numbers) {
    found.keep(numbers);
  }

  /**
   * Rows inside an interaction carry its facts: when these change, they are all written again.
   *
   * @param again whether it did not change, and only the index has lost it
   */
  @Transactional
  public void enqueueInside(UUID interactionId, boolean again) {
    for (String table : List.of("message", "document")) {
      jdbc.sql("INSERT INTO index_task (kind, ref_id, created_at, again) SELECT '" + kind(table) + "', id, ?, ? FROM "
          + table + " WHERE interaction_id = ? AND index_batch IS NOT NULL").params(now(), again, interactionId)
          .update();
    }
  }

  /** What the entries inside a case carried of it when it was last written; empty when it never was. */
  Optional<String> carried(UUID interactionId) {
    return jdbc.sql("SELECT COALESCE(index_carried, '') FROM interaction WHERE id = ? AND index_batch IS NOT NULL")
        .param(
            interactionId)
        .query(String.class).optional();
  }

  /** Rows of one kind by their id, beyond {@code id}. */
  List<UUID> after(IndexChange.Subject subject, UUID id, int count) {
    return jdbc.sql("SELECT id FROM " + table(subject) + " WHERE id > ? ORDER BY id LIMIT ?").params(id, count)
        .query(UUID.class).list();
  }

  /** Those of them that are durable in the index. */
  List<UUID> markedAfter(IndexChange.Subject subject, UUID id, int count) {
    return jdbc.sql("SELECT id FROM " + table(subject)
        + " WHERE id > ? AND index_batch IS NOT NULL ORDER BY id LIMIT ?").params(id, count).query(UUID.class).list();
  }

  /** How many rows of a kind there are. */
  long count(IndexChange.Subject subject) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table(subject)).query(Long.class).single();
  }

  /** Rows marked as durable in a batch that the index does not have. */
  @Transactional
  public int enqueueBeyond(long batchNumber) {
    int rows = 0;
    for (String table : List.of("interaction", "message", "document")) {
      rows += jdbc.sql("INSERT INTO index_task (kind, ref_id, created_at, again) SELECT '" + kind(table)
          + "', id, ?, TRUE FROM "
          + table + " WHERE index_batch > ?").params(now(), batchNumber).update();
    }
    return rows;
  }

  long highestBatch() {
    return jdbc.sql(
        """
            SELECT GREATEST(COALESCE((SELECT MAX(index_batch) FROM document), 0),
              COALESCE((SELECT MAX(index_batch) FROM message), 0), COALESCE((SELECT MAX(index_batch) FROM interaction), 0))""")
        .query(Long.class).single();
  }

  private static String table(IndexChange.Subject subject) {
    return switch (subject) {
      case INTERACTION -> "interaction";
      case MESSAGE -> "message";
      case DOCUMENT -> "document";
    };
  }

  private static String kind(String table) {
    return table.toUpperCase(Locale.ROOT);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
