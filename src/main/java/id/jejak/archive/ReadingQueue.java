package id.jejak.archive;

import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.shared.IndexChange;
import id.jejak.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of documents to be read: the rows themselves. What a dead worker had claimed is taken up again. */
@Service
public class ReadingQueue {
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final ContentRows contents;
  private final Occurrences occurrences;
  private final DocumentReadings readings;
  private final LikenessQueue likeness;
  private final ApplicationEventPublisher events;

  ReadingQueue(JdbcClient jdbc, ContentRows contents, Occurrences occurrences, DocumentReadings readings,
      LikenessQueue likeness, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.occurrences = occurrences;
    this.readings = readings;
    this.likeness = likeness;
    this.events = events;
  }

  /** Gives back what an earlier life of this worker had claimed. */
  @Transactional
  public int takeBack(String worker) {
    return jdbc.sql("""
        UPDATE document SET state = 'RECEIVED', claimed_by = NULL, claimed_until = NULL
        WHERE state = 'READING' AND (claimed_by = ? OR claimed_until < ?)""").params(worker, contents.now()).update();
  }

  /** Takes up what was claimed by a worker, whoever that was, that did not end its work in time. */
  @Transactional
  public int takeBackLate() {
    return jdbc.sql("""
        UPDATE document SET state = 'RECEIVED', claimed_by = NULL, claimed_until = NULL
        WHERE state = 'READING' AND claimed_until < ?""").param(contents.now()).update();
  }

  /** The document that waits longest, now claimed by this worker; empty when none waits. */
  @Transactional
  public Optional<ClaimedDocument> claim(String worker) {
    Optional<ClaimedDocument> next = jdbc.sql("""
        SELECT id, name, sha256, attempts FROM document WHERE state = 'RECEIVED'
        ORDER BY received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
        .query((row, _) -> new ClaimedDocument(row.getObject(1,
            UUID.class), row.getString(2), new Sha256(row.getString(3)), row.getInt(4)))
        .optional();
    LocalDateTime now = contents.now();
    next.ifPresent(document -> jdbc.sql(
        """
            UPDATE document SET state = 'READING', claimed_by = ?, claimed_until = ?, attempts = attempts + 1 WHERE id = ?""")
        .params(worker, now.plus(LEASE), document.id()).update());
    return next;
  }

  /** Puts a claimed document back: a part of the installation is away, and it is no attempt at the file. */
  @Transactional
  public void giveBack(ClaimedDocument document) {
    jdbc.sql("""
        UPDATE document SET state = 'RECEIVED', claimed_by = NULL, claimed_until = NULL, attempts = attempts - 1
        WHERE id = ? AND state = 'READING'""").param(document.id()).update();
  }

  /** Leaves a claimed document alone for a while: the attempt counts, and {@link #takeBackLate} ends the wait. */
  @Transactional
  public void holdBack(ClaimedDocument document, Duration pause) {
    jdbc.sql("UPDATE document SET claimed_by = 'nobody', claimed_until = ? WHERE id = ? AND state = 'READING'").params(
        contents.now().plus(pause), document.id()).update();
  }

  /** Whether these bytes were read by this reader already. */
  public boolean isRead(Sha256 sha256, String readerVersion) {
    return contents.isReadBy(sha256.hex(), readerVersion);
  }

  /**
   * What one reading of bytes found.
   *
   * @param awaiting numbers of the pages whose text has to be recognised from their images
   * @param took how long reading took
   * @param worse whether it broke off before what was known: that stays
   */
  public record Outcome(Sha256 sha256, String readerVersion, Reading reading, int pagesWithText, List<Integer> awaiting,
      @Nullable String textKey, List<Found> embedded, Duration took, boolean worse) {
    public Outcome {
      awaiting = List.copyOf(awaiting);
      embedded = List.copyOf(embedded);
    }
  }

  /** A file inside the bytes that were read; its own bytes are kept. */
  public record Found(EmbeddedFile file, Sha256 sha256) {
  }

  /** Keeps what a reading found, for all occurrences of the bytes, and ends the claim as {@link #settle} does. */
  @Transactional
  public void keepAndSettle(Outcome outcome, ClaimedDocument document, boolean canRecognise) {
    if (outcome.worse()) {
      contents.lock(outcome.sha256().hex());
      contents.ended(outcome.sha256().hex(), outcome.readerVersion(), outcome.reading().end(), detail(outcome
          .reading()), outcome.took());
      occurrences.settle(document.id(), outcome.sha256().hex(), canRecognise, DocumentReadings.Step.READ);
      return;
    }
    List<ContentRows.Member> members = outcome.embedded().stream().map(found -> ContentRows.Member.of(found.file(),
        found.sha256())).toList();
    boolean readBefore = contents.lock(outcome.sha256().hex());
    if (readBefore) {
      contents.forgetParts(outcome.sha256().hex());
    }
    ContentRows.Content content = keep(outcome, members);
    occurrences.settle(document.id(), content, members, canRecognise, DocumentReadings.Step.READ);
    if (readBefore) {
      occurrences.settleOthers(document.id(), content, members, canRecognise);
    }
  }

  /** Whether a reading that ended so found less than is known of the bytes, and what is known is to stay. */
  public boolean isWorse(Sha256 sha256, ReadEnd end, int pagesWithText) {
    boolean brokenOff = switch (end) {
      case TIMED_OUT, CRASHED, CORRUPT -> true;
      case COMPLETE, PARTIAL, ENCRYPTED, EMPTY, UNSUPPORTED, TOO_LARGE -> false;
    };
    return brokenOff && contents.read(sha256.hex()).filter(known -> known.textKey() != null && known
        .pagesWithText() > pagesWithText).isPresent();
  }

  private static @Nullable String detail(Reading reading) {
    return reading.detail().isEmpty()
        ? null
        : reading.detail().substring(0, Math.min(500, reading.detail().length()));
  }

  private ContentRows.Content keep(Outcome outcome, List<ContentRows.Member> members) {
    String sha256 = outcome.sha256().hex();
    Reading reading = outcome.reading();
    contents.writeMembers(sha256, members);
    for (int page : outcome.awaiting()) {
      jdbc.sql("INSERT IGNORE INTO page_recognition (sha256, page, state, created_at) VALUES (?, ?, 'WAITING', ?)")
          .params(
              sha256, page, contents.now())
          .update();
    }
    ContentRows.Content content = new ContentRows.Content(sha256, outcome.readerVersion(), reading.end(),
        reading.mediaType(), reading.pageCount(), outcome.pagesWithText(), 0, outcome.awaiting().size(),
        outcome.textKey(), detail(reading));
    contents.write(content, outcome.took());
    if (outcome.textKey() != null) {
      likeness.enter(sha256);
    }
    return content;
  }

  /** Ends the claim: the document gets the state that its bytes have, and the files inside it become documents. */
  @Transactional
  public void settle(ClaimedDocument document, boolean canRecognise) {
    contents.lock(document.sha256().hex());
    occurrences.settle(document.id(), document.sha256().hex(), canRecognise, DocumentReadings.Step.READ);
  }

  /**
   * Has a document read again, with the reader of today. What was read of it before is found until then.
   *
   * @param actorId who asked; null for the installation itself
   * @param orderId the order that it is a part of, or null
   * @param wantedAt when that was asked for
   * @return false when it waits to be read anyway
   */
  @Transactional
  public boolean readAgain(UUID documentId, @Nullable UUID actorId, @Nullable UUID orderId, Instant wantedAt) {
    int changed = jdbc.sql("""
        UPDATE document SET state = 'RECEIVED', attempts = 0, index_batch = NULL, version = version + 1, changed_at = ?
        WHERE id = ? AND state NOT IN ('RECEIVED', 'READING')""").params(contents.now(), documentId).update();
    if (changed == 0) {
      return false;
    }
    contents.readAgain(jdbc.sql("SELECT sha256 FROM document WHERE id = ?").param(documentId).query(String.class)
        .single(), wantedAt);
    readings.asked(documentId, actorId, orderId);
    events.publishEvent(new IndexChange(IndexChange.Subject.DOCUMENT, documentId));
    return true;
  }

  /** How many documents wait to be read, of any office; a larger number than {@code most} is not counted out. */
  public int waiting(int most) {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM document WHERE state = 'RECEIVED' LIMIT ?) few").param(most)
        .query(Integer.class).single();
  }
}
