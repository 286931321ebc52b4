package id.jejak.watch;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What answered saved searches: each case once for each search, whatever comes again. */
@Repository
class MatchRows {
  /** More of one search are not noted before its owner has looked. */
  static final int MOST_UNSEEN = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  MatchRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A case that answers a search. */
  record Match(UUID interactionId, Instant foundAt, boolean seen) {
  }

  /** How many of them are new. */
  int add(UUID searchId, Collection<UUID> interactions) {
    int room = MOST_UNSEEN - unseen(searchId).size();
    int added = 0;
    for (UUID interaction : interactions) {
      if (added < room) {
        added += jdbc.sql("INSERT IGNORE INTO saved_match (search_id, interaction_id, found_at) VALUES (?, ?, ?)")
            .params(searchId, interaction, Utc.of(clock.instant())).update();
      }
    }
    return added;
  }

  List<UUID> unseen(UUID searchId) {
    return jdbc.sql("SELECT interaction_id FROM saved_match WHERE search_id = ? AND seen_at IS NULL"
        + " ORDER BY found_at DESC LIMIT ?").params(searchId, MOST_UNSEEN).query(UUID.class).list();
  }

  /** The latest first. */
  List<Match> latest(UUID searchId, int most) {
    return jdbc.sql("SELECT * FROM saved_match WHERE search_id = ? ORDER BY found_at DESC, interaction_id DESC LIMIT ?")
        .params(searchId, most).query(MatchRows::match).list();
  }

  void looked(UUID searchId) {
    jdbc.sql("UPDATE saved_match SET seen_at = ? WHERE search_id = ? AND seen_at IS NULL").params(Utc.of(clock
        .instant()), searchId).update();
  }

  private static Match match(ResultSet row, int number) throws SQLException {
    return new Match(row.getObject("interaction_id", UUID.class), Utc.read(row, "found_at"), row.getObject(
        "seen_at") != null);
  }
}
