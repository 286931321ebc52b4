package id.jejak.operations.health;

import id.jejak.archive.LedgerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say of the work that waits; asked at most every few seconds, however many ask. */
@Component
class Vitals {
  private static final Duration BELIEVED = Duration.ofSeconds(15);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicReference<@Nullable Sample> last = new AtomicReference<>();

  Vitals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param documents by state, all of the installation; states without any are there with 0
   * @param unreadFor how long the document that waits longest has waited; zero when none waits
   * @param unindexed rows that wait for the index
   * @param unindexedFor how long the first of them has waited
   * @param unrecognisedPages pages that wait for their text to be recognised
   * @param damaged what the last fixity check that is over found damaged
   */
  record Sample(Instant at, Map<LedgerState, Long> documents, Duration unreadFor, long unindexed,
      Duration unindexedFor, long unrecognisedPages, long damaged) {
    Sample {
      documents = Map.copyOf(documents);
    }
  }

  /** @throws org.springframework.dao.DataAccessException when the database is away */
  Sample now() {
    Sample known = last.get();
    Instant now = clock.instant();
    if (known != null && (Duration.between(known.at(), now).abs().compareTo(BELIEVED) < 0 || looking.isLocked())) {
      return known;
    }
    looking.lock();
    try {
      Sample newer = last.get();
      if (newer != null && Duration.between(newer.at(), now).abs().compareTo(BELIEVED) < 0) {
        return newer;
      }
      Sample sample = look(now);
      last.set(sample);
      return sample;
    } finally {
      looking.unlock();
    }
  }

  private Sample look(Instant now) {
    Map<LedgerState, Long> documents = new EnumMap<>(LedgerState.class);
    for (LedgerState state : LedgerState.values()) {
      documents.put(state, 0L);
    }
    jdbc.sql("SELECT state, COUNT(*) FROM document GROUP BY state").query(row -> {
      documents.put(LedgerState.valueOf(row.getString(1)), row.getLong(2));
    });
    return new Sample(now, documents, since(now, "SELECT MIN(received_at) FROM document WHERE state = 'RECEIVED'"),
        count("SELECT COUNT(*) FROM index_task"), since(now,
            "SELECT created_at FROM index_task WHERE id = (SELECT MIN(id) FROM index_task)"),
        count("SELECT COALESCE(SUM(pages_awaiting), 0) FROM content WHERE pages_awaiting > 0"), count("""
            SELECT COALESCE((SELECT damaged FROM fixity_check WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 1), 0)
            """));
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private Duration since(Instant now, String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getObject(1, LocalDateTime.class)).stream().filter(
        Objects::nonNull).findFirst().map(at -> Duration.between(at.toInstant(ZoneOffset.UTC), now)).filter(
            wait -> wait.isPositive())
        .orElse(Duration.ZERO);
  }
}
