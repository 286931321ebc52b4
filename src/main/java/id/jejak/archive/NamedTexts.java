package id.jejak.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which kept texts the rows name, and what they say of each. */
@Component
public class NamedTexts {
  private final JdbcClient jdbc;
  private final ReadingQueue queue;
  private final ContentRows contents;
  private final Clock clock;

  NamedTexts(JdbcClient jdbc, ReadingQueue queue, ContentRows contents, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.contents = contents;
    this.clock = clock;
  }

  /** The text of a file as its row names it now; empty while the file is being read again. */
  public Optional<Named> now(String sha256) {
    return jdbc.sql("""
        SELECT sha256, text_key, page_count, pages_with_text FROM content
        WHERE sha256 = ? AND text_key IS NOT NULL AND reading_end IS NOT NULL AND NOT read_again""").param(sha256)
        .query((row, _) -> new Named(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))).optional();
  }

  /**
   * A text that must be there.
   *
   * @param sha256 of the file it was read from
   */
  public record Named(String sha256, String key, int pageCount, int pagesWithText) {
  }

  /** The next ones beyond the file {@code sha256}, in ascending order. */
  public List<Named> after(String sha256, int most) {
    return jdbc.sql("""
        SELECT sha256, text_key, page_count, pages_with_text FROM content
        WHERE sha256 > ? AND text_key IS NOT NULL AND reading_end IS NOT NULL ORDER BY sha256 LIMIT ?""").params(sha256,
        most).query((row, _) -> new Named(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))).list();
  }

  /** Those of {@code keys}, at most a thousand, that were read from a file that a row knows, be it by an earlier reading. */
  public Set<String> among(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    Set<String> known = new HashSet<>(jdbc.sql("SELECT sha256 FROM content WHERE sha256 IN (:hashes)").param("hashes",
        keys.stream().map(KeptText::sha256).toList()).query(String.class).list());
    return keys.stream().filter(key -> known.contains(KeptText.sha256(key))).collect(Collectors.toSet());
  }

  /** Has the text made again from the file, since it was found damaged. Until then the file is found by its name alone. */
  @Transactional
  public void makeAgain(String sha256) {
    contents.forget(sha256);
    jdbc.sql("SELECT id FROM document WHERE sha256 = ? ORDER BY id LIMIT 1").param(sha256).query(UUID.class).optional()
        .ifPresent(id -> queue.readAgain(id, null, null, clock.instant()));
  }
}
