package id.jejak.archive;

import id.jejak.archive.likeness.PicturePrint;
import id.jejak.extraction.TextSource;
import id.jejak.shared.Sha256;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of files whose prints are to be made: a row a file, entered in the transaction that brought its text. It waits
 * for nobody, and nobody waits for it: a file is found and shown before it has a print.
 */
@Service
public class LikenessQueue {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int SLICE = 500;
  /** A file that was tried so often has no print. */
  public static final int MOST_ATTEMPTS = 5;

  private final JdbcClient jdbc;
  private final ContentRows contents;
  private final PrintRows prints;

  LikenessQueue(JdbcClient jdbc, ContentRows contents, PrintRows prints) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.prints = prints;
  }

  /**
   * A file whose prints one worker makes now.
   *
   * @param textKey of the text as it was read last; null where there is none
   * @param attempts how often it was claimed, this time included
   * @param dueAt to know the claim by
   */
  public record Due(Sha256 sha256, @Nullable String textKey, String mediaType, int pageCount, long sizeBytes,
      int attempts, LocalDateTime dueAt) {
    /** Whether its pages can be drawn. */
    public boolean mayHavePictures() {
      FileType type = FileType.of(mediaType, "");
      return pageCount > 0 && (type == FileType.PDF || type == FileType.IMAGE);
    }
  }

  /** Whether the picture of a page says more than its text. */
  public static boolean isPicture(TextSource source) {
    return source != TextSource.TEXT_LAYER;
  }

  /** More became known of these bytes. */
  @Transactional(propagation = Propagation.MANDATORY)
  void enter(String sha256) {
    jdbc.sql(
        "INSERT INTO likeness_task (sha256, due_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), "
            + "attempts = 0")
        .params(sha256, contents.now()).update();
  }

  /** The file that waits longest; its claim puts it off, so that it is due again when nobody ends it. */
  @Transactional
  public Optional<Due> claim() {
    LocalDateTime now = contents.now();
    Optional<String> next = jdbc.sql("""
        SELECT sha256 FROM likeness_task WHERE due_at <= ? ORDER BY due_at, sha256 LIMIT 1 FOR UPDATE SKIP LOCKED""")
        .param(now).query(String.class).optional();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime until = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("UPDATE likeness_task SET due_at = ?, attempts = attempts + 1 WHERE sha256 = ?").params(until, next.get())
        .update();
    return jdbc.sql("""
        SELECT c.sha256, c.text_key, COALESCE(c.media_type, ''), c.page_count, c.size_bytes, t.attempts
        FROM likeness_task t JOIN content c ON c.sha256 = t.sha256 WHERE t.sha256 = ?""").param(next.get())
        .query((row, _) -> new Due(new Sha256(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4), row
            .getLong(5), row.getInt(6), until))
        .optional();
  }

  /**
   * Keeps the prints of a file in the place of earlier ones, and what it is like.
   *
   * @param text null where there is too little
   * @param pictures by page
   */
  @Transactional
  public void keep(Due due, @Nullable TextLike text, Map<Integer, PicturePrint> pictures) {
    prints.keep(due.sha256().hex(), due.textKey(), text, pictures);
    end(due);
  }

  /** Gives a file up: it was tried often enough, or its text is gone. */
  @Transactional
  public void giveUp(Due due) {
    end(due);
  }

  // Unless it was entered again meanwhile.
  private void end(Due due) {
    jdbc.sql("DELETE FROM likeness_task WHERE sha256 = ? AND due_at = ?").params(due.sha256().hex(), due.dueAt())
        .update();
  }

  /**
   * Enters the files beyond {@code sha256} that have a text and no print of today's form, a slice at a time.
   *
   * @return where the next slice begins; empty at the end
   */
  @Transactional
  public Optional<String> enterWithout(String sha256) {
    List<String> slice = jdbc.sql("SELECT sha256 FROM content WHERE sha256 > ? ORDER BY sha256 LIMIT ?").params(sha256,
        SLICE).query(String.class).list();
    if (slice.isEmpty()) {
      return Optional.empty();
    }
    jdbc.sql("""
        INSERT IGNORE INTO likeness_task (sha256, due_at)
        SELECT c.sha256, :now FROM content c LEFT JOIN content_print p ON p.sha256 = c.sha256
        WHERE c.sha256 IN (:slice) AND c.reading_end IS NOT NULL AND c.text_key IS NOT NULL
          AND (p.sha256 IS NULL OR p.form <> :form OR NOT p.text_key <=> c.text_key)""").param("now", contents.now())
        .param("slice", Set.copyOf(slice)).param("form", PrintRows.FORM).update();
    return Optional.of(slice.getLast());
  }

  /** Whether a file has waited for longer than anybody should be made to wait by others. */
  public boolean waitsLong() {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM likeness_task WHERE due_at < ? LIMIT 1) few").param(contents
        .now().minus(LONG)).query(Integer.class).single() > 0;
  }

  /** How many files wait; a larger number than {@code most} is not counted out. */
  public int waiting(int most) {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM likeness_task LIMIT ?) few").param(most).query(Integer.class)
        .single();
  }
}
