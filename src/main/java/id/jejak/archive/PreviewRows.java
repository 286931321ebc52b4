package id.jejak.archive;

import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which page images and converted files are kept, how large they are, and when they were last wanted. */
@Repository
class PreviewRows {
  // To write each use down would cost more than it tells.
  private static final Duration SAME_USE = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AtomicLong added = new AtomicLong();

  PreviewRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Before the object is put: what lies in the store without a row is removed. */
  void enter(String key, long sizeBytes, int pages) {
    jdbc.sql(
        """
            INSERT INTO preview_object (object_key, size_bytes, page_count, used_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE size_bytes = VALUES(size_bytes), page_count = VALUES(page_count), used_at = VALUES(used_at)""")
        .params(key, sizeBytes, pages, Utc.of(clock.instant())).update();
    added.addAndGet(sizeBytes);
  }

  /** Bytes entered since this was asked last. */
  long addedSince() {
    return added.getAndSet(0);
  }

  void used(String key) {
    Instant now = clock.instant();
    jdbc.sql("UPDATE preview_object SET used_at = ? WHERE object_key = ? AND used_at < ?").params(Utc.of(now), key, Utc
        .of(now.minus(SAME_USE))).update();
  }

  /** The number of pages of a converted file; empty when it is not kept. */
  OptionalInt pages(String key) {
    return jdbc.sql("SELECT page_count FROM preview_object WHERE object_key = ?").param(key).query(Integer.class)
        .optional().map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  void remove(String key) {
    jdbc.sql("DELETE FROM preview_object WHERE object_key = ?").param(key).update();
  }

  long bytes() {
    return jdbc.sql("SELECT COALESCE(SUM(size_bytes), 0) FROM preview_object").query(Long.class).single();
  }

  /** An object and its size. */
  record Kept(String key, long sizeBytes) {
  }

  /** Those that nobody has wanted for longest, of before {@code bound}. */
  List<Kept> longestUnused(Instant bound, int most) {
    return jdbc.sql("""
        SELECT object_key, size_bytes FROM preview_object WHERE used_at < ? ORDER BY used_at, object_key LIMIT ?""")
        .params(Utc.of(bound), most).query((row, _) -> new Kept(row.getString(1), row.getLong(2))).list();
  }

  /** Those of {@code keys}, at most a thousand, that have a row. */
  Set<String> among(Collection<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : new HashSet<>(jdbc.sql("SELECT object_key FROM preview_object WHERE object_key IN (:keys)").param("keys",
            keys).query(String.class).list());
  }
}
