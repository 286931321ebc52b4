package id.jejak.archive;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to read each document, written in the transaction that brought its result. Rows are only ever added. They
 * belong to the occurrence, not to the bytes: when others handed in the same ones is nobody's business.
 */
@Component
class DocumentReadings {
  private final JdbcClient jdbc;
  private final Clock clock;

  DocumentReadings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What happened to a document. */
  enum Step {
    /** It got what a reading of its bytes gave. */
    READ,
    /** The last of its pages was recognised. */
    RECOGNISED,
    /** Somebody wants it read again. */
    ASKED
  }

  /**
   * One row of a history.
   *
   * @param actorId who asked; null for what the installation did by itself
   * @param state of the document after it; null for {@link Step#ASKED}
   */
  record Line(Instant at, Step step, @Nullable UUID actorId, @Nullable UUID orderId, @Nullable String readerVersion,
      @Nullable LedgerState state, @Nullable String detail, @Nullable Duration took, int pageCount,
      int pagesReadable) {
  }

  void add(UUID documentId, Step step, ContentRows.Content content, LedgerState state, @Nullable String detail) {
    String took = step == Step.RECOGNISED
        ? "SELECT SUM(took_ms) FROM page_recognition WHERE sha256 = ?"
        : "SELECT took_ms FROM content WHERE sha256 = ?";
    jdbc.sql(
        "INSERT INTO document_reading (id, document_id, at, step, reader_version, state, detail, took_ms, page_count,"
            + " pages_readable) VALUES (?, ?, ?, ?, ?, ?, ?, (" + took + "), ?, ?)")
        .params(Arrays.asList(Ids.next(), documentId, Utc.of(clock.instant()), step.name(), content.readerVersion(),
            state.name(), detail, content.sha256(), content.pageCount(), content.pagesWithText()))
        .update();
  }

  void asked(UUID documentId, @Nullable UUID actorId, @Nullable UUID orderId) {
    jdbc.sql("INSERT INTO document_reading (id, document_id, at, step, actor_id, order_id) VALUES (?, ?, ?, ?, ?, ?)")
        .params(Arrays.asList(Ids.next(), documentId, Utc.of(clock.instant()), Step.ASKED.name(), actorId, orderId))
        .update();
  }

  /** The latest rows, oldest first. */
  List<Line> of(UUID documentId, int most) {
    return jdbc.sql("SELECT * FROM document_reading WHERE document_id = ? ORDER BY id DESC LIMIT ?").params(documentId,
        most).query(
            (row, _) -> new Line(Utc.read(row, "at"), Step.valueOf(row.getString("step")), row.getObject(
                "actor_id", UUID.class), row.getObject("order_id", UUID.class), row.getString("reader_version"),
                Optional.ofNullable(row.getString("state")).map(LedgerState::valueOf).orElse(null),
                row.getString("detail"),
                Optional.ofNullable(row.getObject("took_ms", Long.class)).map(Duration::ofMillis).orElse(null),
                row.getInt("page_count"), row.getInt("pages_readable")))
        .list().reversed();
  }
}
