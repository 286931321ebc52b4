package id.jejak.archive;

import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextSource;
import id.jejak.shared.Sha256;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of pages whose text is to be recognised, one row a page: a kill costs one page. */
@Service
public class RecognitionQueue {
  /** Detail of a document of which at least one page could not be recognised. */
  static final String NOT_RECOGNISED = "page-not-recognised";
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final ContentRows contents;
  private final Occurrences occurrences;
  private final LikenessQueue likeness;

  RecognitionQueue(JdbcClient jdbc, ContentRows contents, Occurrences occurrences, LikenessQueue likeness) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.occurrences = occurrences;
    this.likeness = likeness;
  }

  /**
   * A page that one worker recognises now.
   *
   * @param attempts how often it was claimed before
   */
  public record ClaimedPage(Sha256 sha256, int page, String mediaType, int attempts) {
  }

  /** A page as it was recognised. */
  public record Recognised(int page, RecognisedPage image) {
  }

  /** Counts pages once their text and what was recognised of them were put together. */
  public static final class Tally {
    private int withText;
    private int recognised;
    private int illegible;

    public void add(PageText page) {
      boolean legible = !page.hardlyLegible();
      illegible += legible ? 0 : 1;
      withText += legible && !page.text().isBlank() ? 1 : 0;
      recognised += page.source() == TextSource.OCR || page.source() == TextSource.BOTH ? 1 : 0;
    }

    int withText() {
      return withText;
    }

    int recognised() {
      return recognised;
    }

    int illegible() {
      return illegible;
    }
  }

  @Transactional
  public int takeBack(String worker) {
    return jdbc.sql("""
        UPDATE page_recognition SET state = 'WAITING', claimed_by = NULL
        WHERE state = 'CLAIMED' AND (claimed_by = ? OR claimed_until < ?)""").params(worker, contents.now()).update();
  }

  /** Takes up what was claimed by a worker, whoever that was, that did not end its work in time. */
  @Transactional
  public int takeBackLate() {
    return jdbc.sql("""
        UPDATE page_recognition SET state = 'WAITING', claimed_by = NULL
        WHERE state = 'CLAIMED' AND claimed_until < ?""").param(contents.now()).update();
  }

  /** The page that waits longest, now claimed by this worker. */
  @Transactional
  public Optional<ClaimedPage> claim(String worker) {
    Optional<ClaimedPage> next = jdbc.sql("""
        SELECT p.sha256, p.page, c.media_type, p.attempts FROM page_recognition p JOIN content c ON c.sha256 = p.sha256
        WHERE p.state = 'WAITING' ORDER BY p.created_at LIMIT 1 FOR UPDATE SKIP LOCKED""").query((row,
        _) -> new ClaimedPage(new Sha256(row.getString(1)), row.getInt(2), row.getString(3), row.getInt(4))).optional();
    next.ifPresent(page -> jdbc.sql("""
        UPDATE page_recognition SET state = 'CLAIMED', claimed_by = ?, claimed_until = ?, attempts = attempts + 1
        WHERE sha256 = ? AND page = ?""").params(worker, contents.now().plus(LEASE), page.sha256().hex(), page.page())
        .update());
    return next;
  }

  @Transactional
  public void giveBack(ClaimedPage page) {
    jdbc.sql("""
        UPDATE page_recognition SET state = 'WAITING', claimed_by = NULL, claimed_until = NULL, attempts = attempts - 1
        WHERE sha256 = ? AND page = ?""").params(page.sha256().hex(), page.page()).update();
  }

  /** Leaves a claimed page alone for a while: the attempt counts, and {@link #takeBackLate} ends the wait. */
  @Transactional
  public void holdBack(ClaimedPage page, Duration pause) {
    jdbc.sql("""
        UPDATE page_recognition SET claimed_by = 'nobody', claimed_until = ?
        WHERE sha256 = ? AND page = ? AND state = 'CLAIMED'""").params(contents.now().plus(pause), page.sha256().hex(),
        page.page()).update();
  }

  /**
   * Keeps the text of one page.
   *
   * @param took how long recognising it took
   * @return whether it was the last one of its file: {@link #finish} is due
   */
  @Transactional
  public boolean keep(ClaimedPage page, RecognisedPage recognised, Duration took) {
    String sha256 = page.sha256().hex();
    contents.lock(sha256);
    int kept = jdbc.sql("""
        UPDATE page_recognition SET state = 'DONE', reading_end = ?, page_text = ?, confidence = ?, language = ?,
          quality = ?, took_ms = ?, claimed_by = NULL WHERE sha256 = ? AND page = ? AND state <> 'DONE'""")
        .params(Arrays.asList(recognised.end().name(), recognised.text(), recognised.confidence(), recognised
            .language(), recognised.quality(), took.toMillis(), sha256, page.page()))
        .update();
    return kept > 0 && open(sha256) == 0;
  }

  /** Files whose pages are all done, but whose text was not put together: a kill came between. */
  public List<Sha256> unfinished() {
    return jdbc.sql("""
        SELECT c.sha256 FROM content c WHERE c.pages_awaiting > 0 AND c.reading_end IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM page_recognition p WHERE p.sha256 = c.sha256 AND p.state <> 'DONE')""")
        .query((row,
            _) -> new Sha256(row.getString(1)))
        .list();
  }

  /** Where the text of these bytes is kept as it was read, by whatever reader that was; empty when none waits any more. */
  public Optional<String> textKey(Sha256 sha256) {
    return contents.read(sha256.hex()).filter(content -> content.pagesAwaiting() > 0).map(ContentRows.Content::textKey);
  }

  public List<Recognised> recognised(Sha256 sha256) {
    return jdbc.sql("""
        SELECT page, reading_end, page_text, confidence, language, quality FROM page_recognition
        WHERE sha256 = ? AND state = 'DONE' ORDER BY page""").param(sha256.hex()).query((row, _) -> new Recognised(row
        .getInt(1),
        new RecognisedPage(ReadEnd.valueOf(row.getString(2)), row.getString(3), row.getObject(4,
            Integer.class), row.getString(5), row.getObject(6, Integer.class), "")))
        .list();
  }

  /**
   * Ends the recognition of a file: its text was put together under {@code textKey}. Nothing happens when the file was
   * read again meanwhile: its pages are recognised anew.
   *
   * @param from the text whose pages waited
   */
  @Transactional
  public void finish(Sha256 sha256, String from, String textKey, Tally tally) {
    contents.lock(sha256.hex());
    contents.read(sha256.hex()).filter(content -> content.pagesAwaiting() > 0 && from.equals(content.textKey()) && open(
        sha256.hex()) == 0).ifPresent(content -> {
          contents.write(
              content.with(textKey, tally, recognised(sha256).stream().map(page -> page.image().end()).toList()),
              null);
          likeness.enter(sha256.hex());
          occurrences.settleAll(sha256.hex(), true, DocumentReadings.Step.RECOGNISED);
        });
  }

  /** Tells documents that wait for recognition that it goes on, or that it cannot. */
  @Transactional
  public void announce(boolean canRecognise) {
    String from = canRecognise ? "WAITING_OCR" : "RECOGNISING";
    for (String sha256 : jdbc.sql("SELECT DISTINCT sha256 FROM document WHERE state = ?").param(from)
        .query(String.class)
        .list()) {
      occurrences.settleAll(sha256, canRecognise, null);
    }
  }

  private int open(String sha256) {
    return jdbc.sql("SELECT COUNT(*) FROM page_recognition WHERE sha256 = ? AND state <> 'DONE'").param(sha256).query(
        Integer.class).single();
  }
}
