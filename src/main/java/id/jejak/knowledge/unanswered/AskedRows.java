package id.jejak.knowledge.unanswered;

import id.jejak.knowledge.unanswered.AskedWords.Asked;
import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts searches by their words and day, within bounds: what is nonsense fills no table. */
@Repository
class AskedRows {
  static final int MOST = 5_000;
  static final int MOST_NEW = 200;
  static final int MOST_A_DAY = 500;
  private static final int RARE = 3;
  private static final int RARE_DAYS = 28;
  private static final int ALL_DAYS = 182;
  private static final int PIECE = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  AskedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds to what is there, all or nothing; of new wordings so many as a day may bring, those asked most first. */
  @Transactional
  void add(Map<Asked, Integer> counts, LocalDate day) {
    int room = room(day);
    List<Map.Entry<Asked, Integer>> ordered = counts.entrySet().stream().sorted(Map.Entry
        .<Asked, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(count -> count.getKey().key()))
        .toList();
    for (Map.Entry<Asked, Integer> count : ordered) {
      int times = Math.min(count.getValue(), MOST_A_DAY);
      if (!again(count.getKey(), times, day) && room > 0) {
        enter(count.getKey(), day);
        again(count.getKey(), times, day);
        room--;
      }
    }
  }

  private int room(LocalDate day) {
    int fresh = jdbc.sql("SELECT COUNT(*) FROM unanswered_search WHERE first_day = ?").param(day).query(Integer.class)
        .single();
    int all = jdbc.sql("SELECT COUNT(*) FROM unanswered_search").query(Integer.class).single();
    return Math.min(MOST_NEW - fresh, MOST - all);
  }

  private void enter(Asked asked, LocalDate day) {
    jdbc.sql("""
        INSERT IGNORE INTO unanswered_search (id, word_key, wording, state, state_since, asked, first_day, last_day)
        VALUES (?, ?, ?, 'OPEN', ?, 0, ?, ?)""").params(Ids.next(), asked.key(), asked.wording(), Utc.of(clock
        .instant()), day, day).update();
  }

  /** What was found once and is not found any more waits again; what staff decided stays. */
  private boolean again(Asked asked, int times, LocalDate day) {
    List<UUID> known = jdbc.sql("SELECT id FROM unanswered_search WHERE word_key = ? FOR UPDATE").param(asked.key())
        .query(UUID.class).list();
    if (known.isEmpty()) {
      return false;
    }
    UUID id = known.getFirst();
    int before = jdbc.sql("SELECT COALESCE(SUM(asked), 0) FROM unanswered_day WHERE search_id = ? AND day = ?").params(
        id, day).query(Integer.class).single();
    int counted = Math.min(times, MOST_A_DAY - before);
    if (counted > 0) {
      jdbc.sql("INSERT INTO unanswered_day (search_id, day, asked) VALUES (?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE asked = asked + VALUES(asked)").params(id, day, counted).update();
      jdbc.sql("""
          UPDATE unanswered_search SET asked = asked + :counted, last_day = GREATEST(last_day, :day),
            answer_number = IF(state = 'COVERED', NULL, answer_number), state = IF(state = 'COVERED', 'OPEN', state)
          WHERE id = :id""").param("counted", counted).param("day", day).param("id", id).update();
    }
    return true;
  }

  /** Lets go of what nobody asks any more: the rare after four weeks, the rest after half a year, but what is linked. */
  @Transactional
  void forget(LocalDate today) {
    jdbc.sql("""
        DELETE FROM unanswered_search WHERE state <> 'LINKED' AND (last_day < :old
          OR (last_day < :rare AND asked < :few)) LIMIT :piece""").param("old", today.minusDays(ALL_DAYS)).param("rare",
        today.minusDays(RARE_DAYS)).param("few", RARE).param("piece", PIECE).update();
    jdbc.sql("DELETE FROM unanswered_day WHERE day < ? LIMIT ?").params(today.minusDays(ALL_DAYS), PIECE).update();
  }
}
