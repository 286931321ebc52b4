package id.jejak.archive;

import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.ReadEnd;
import id.jejak.shared.Sha256;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of bytes, once for all their occurrences. */
@Component
class ContentRows {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  ContentRows(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** A row of {@code content} that was read. */
  record Content(String sha256, String readerVersion, ReadEnd end, String mediaType, int pageCount, int pagesWithText,
      int pagesRecognised, int pagesAwaiting, @Nullable String textKey, @Nullable String detail) {
    /** What is known once the pages that awaited it were recognised, each of which ended in its way. */
    Content with(String newTextKey, RecognitionQueue.Tally tally, List<ReadEnd> ends) {
      Optional<ReadEnd> failed = ends.stream().filter(one -> one != ReadEnd.COMPLETE).findFirst();
      boolean whole = failed.isEmpty() && tally.illegible() == 0;
      boolean nothing = tally.withText() == 0;
      ReadEnd now = whole ? end : nothing ? failed.orElse(ReadEnd.PARTIAL) : ReadEnd.PARTIAL;
      String more = whole ? detail : failed.isPresent() ? "page-not-recognised" : "page-illegible";
      return new Content(sha256, readerVersion, now, mediaType, pageCount, tally.withText(), tally.recognised(), 0,
          newTextKey, more);
    }

    /** The ledger state of a document with these bytes. */
    LedgerState state(boolean canRecognise) {
      return switch (end) {
        case ENCRYPTED -> LedgerState.ENCRYPTED;
        case EMPTY -> LedgerState.EMPTY;
        case UNSUPPORTED -> LedgerState.UNSUPPORTED;
        case CORRUPT -> LedgerState.CORRUPT;
        case TOO_LARGE -> LedgerState.TOO_LARGE;
        case TIMED_OUT -> pagesWithText > 0 ? LedgerState.TEXT_PARTIAL : LedgerState.TIMED_OUT;
        case CRASHED -> pagesWithText > 0 ? LedgerState.TEXT_PARTIAL : LedgerState.CRASHED;
        case COMPLETE, PARTIAL -> ofRead(canRecognise);
      };
    }

    private LedgerState ofRead(boolean canRecognise) {
      if (pagesAwaiting > 0) {
        return canRecognise ? LedgerState.RECOGNISING : LedgerState.WAITING_OCR;
      }
      if (end == ReadEnd.PARTIAL) {
        return LedgerState.TEXT_PARTIAL;
      }
      if (pagesWithText == 0) {
        return LedgerState.NO_TEXT;
      }
      return pagesRecognised > 0 ? LedgerState.TEXT_RECOGNISED : LedgerState.TEXT_COMPLETE;
    }
  }

  void enter(Sha256 sha256, long sizeBytes) {
    jdbc.sql("INSERT IGNORE INTO content (sha256, size_bytes, created_at) VALUES (?, ?, ?)").params(sha256.hex(),
        sizeBytes, now()).update();
  }

  Optional<Content> read(String sha256) {
    return jdbc.sql("""
        SELECT sha256, reader_version, reading_end, media_type, page_count, pages_with_text, pages_recognised,
          pages_awaiting, text_key, detail
        FROM content WHERE sha256 = ? AND reading_end IS NOT NULL""").param(sha256).query((row, _) -> new Content(row
        .getString(1), row.getString(2), ReadEnd.valueOf(row.getString(3)), row.getString(4), row.getInt(5),
        row.getInt(6),
        row.getInt(7), row.getInt(8), row.getString(9), row.getString(10))).optional();
  }

  /** Whether this reader has read these bytes, and nobody wants them read again. */
  boolean isReadBy(String sha256, String readerVersion) {
    return jdbc.sql("""
        SELECT COUNT(*) FROM content
        WHERE sha256 = ? AND reading_end IS NOT NULL AND reader_version = ? AND NOT read_again""").params(sha256,
        readerVersion).query(Integer.class).single() > 0;
  }

  /** Where the text of these bytes is kept that is found today, of those that have one. */
  Map<String, String> textKeys(Collection<String> sha256s) {
    Map<String, String> keys = new HashMap<>();
    if (!sha256s.isEmpty()) {
      jdbc.sql("""
          SELECT sha256, COALESCE(earlier_text_key, text_key) FROM content
          WHERE sha256 IN (:hashes) AND reading_end IS NOT NULL AND text_key IS NOT NULL""").param("hashes", sha256s)
          .query(row -> {
            keys.put(row.getString(1), row.getString(2));
          });
    }
    return keys;
  }

  /**
   * Takes the place of what was known. While pages wait for recognition the text of before goes on being found.
   *
   * @param took how long reading took, or null to leave what is known of it
   */
  void write(Content content, @Nullable Duration took) {
    // MariaDB sets one column after the other, and later ones see what earlier ones were set to.
    jdbc.sql("""
        UPDATE content SET
          earlier_text_key = IF(:awaiting > 0, COALESCE(earlier_text_key, IF(pages_awaiting = 0
            AND reading_end IS NOT NULL AND pages_with_text >= :withText, text_key, NULL)), NULL),
          took_ms = COALESCE(:took, took_ms), read_again = IF(:took IS NULL, read_again, FALSE),
          read_at = IF(:took IS NULL, read_at, :now), reader_version = :reader, reading_end = :end,
          media_type = :mediaType, page_count = :pages, pages_with_text = :withText, pages_recognised = :recognised,
          pages_awaiting = :awaiting, text_key = :textKey, detail = :detail WHERE sha256 = :sha256""")
        .param("awaiting", content.pagesAwaiting()).param("took", took == null ? null : took.toMillis())
        .param("now", now()).param("reader", content.readerVersion()).param("end", content.end().name())
        .param("mediaType", content.mediaType()).param("pages", content.pageCount())
        .param("withText", content.pagesWithText()).param("recognised", content.pagesRecognised())
        .param("textKey", content.textKey()).param("detail", content.detail()).param("sha256", content.sha256())
        .update();
  }

  /** Notes how a reading ended that found less than is known: what is known stays, and goes on being found. */
  void ended(String sha256, String readerVersion, ReadEnd end, @Nullable String detail, Duration took) {
    jdbc.sql("""
        UPDATE content SET reading_end = :end, detail = :detail, reader_version = :reader, took_ms = :took,
          read_again = FALSE, read_at = :now WHERE sha256 = :sha256""").param("end", end.name()).param("detail", detail)
        .param("reader", readerVersion).param("took", took.toMillis()).param("now", now()).param("sha256", sha256)
        .update();
  }

  /** Forgets what was read of bytes, as its text is damaged: nobody looks for it until they were read anew. */
  void forget(String sha256) {
    jdbc.sql("UPDATE content SET reading_end = NULL, earlier_text_key = NULL, pages_awaiting = 0 WHERE sha256 = ?")
        .param(sha256).update();
  }

  /**
   * Has the bytes read once more, unless that was done since somebody wanted it, for another of their occurrences. Until
   * then all that is known of them holds, and their text is found.
   */
  void readAgain(String sha256, Instant wantedAt) {
    jdbc.sql("UPDATE content SET read_again = TRUE WHERE sha256 = ? AND (read_at IS NULL OR read_at <= ?)").params(
        sha256, Utc.of(wantedAt)).update();
  }

  /**
   * Nobody else writes what is known of these bytes before this transaction ends.
   *
   * @return whether they were ever read
   */
  boolean lock(String sha256) {
    return jdbc.sql("SELECT reader_version IS NOT NULL FROM content WHERE sha256 = ? FOR UPDATE").param(sha256).query(
        Boolean.class).single();
  }

  /** Forgets the files inside these bytes and the pages that await recognition: they are read anew. */
  void forgetParts(String sha256) {
    jdbc.sql("DELETE FROM content_member WHERE sha256 = ?").param(sha256).update();
    jdbc.sql("DELETE FROM page_recognition WHERE sha256 = ?").param(sha256).update();
  }

  /** A file inside these bytes. */
  record Member(EmbeddedFile file, Sha256 sha256) {
    /** As its container names it, with a path that may be kept. */
    static Member of(EmbeddedFile file, Sha256 sha256) {
      return new Member(new EmbeddedFile(file.ordinal(), FileName.clean(file.path()), file.sizeBytes()), sha256);
    }
  }

  void writeMembers(String sha256, List<Member> members) {
    batch.batchUpdate("INSERT IGNORE INTO content (sha256, size_bytes, created_at) VALUES (?, ?, ?)", members, 500, (
        statement, member) -> {
      statement.setString(1, member.sha256().hex());
      statement.setLong(2, member.file().sizeBytes());
      statement.setObject(3, now());
    });
    batch.batchUpdate(
        "INSERT INTO content_member (sha256, ordinal, path, member_sha256, size_bytes) VALUES (?,?,?,?,?)",
        members, 500, (statement, member) -> {
          statement.setString(1, sha256);
          statement.setInt(2, member.file().ordinal());
          statement.setString(3, member.file().path());
          statement.setString(4, member.sha256().hex());
          statement.setLong(5, member.file().sizeBytes());
        });
  }

  List<Member> members(String sha256) {
    return jdbc
        .sql("SELECT ordinal, path, member_sha256, size_bytes FROM content_member WHERE sha256 = ? ORDER BY ordinal")
        .param(sha256).query((row, _) -> new Member(new EmbeddedFile(row.getInt(1), row.getString(2), row.getLong(4)),
            new Sha256(row.getString(3))))
        .list();
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
