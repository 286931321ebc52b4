package id.jejak.search;

import id.jejak.identity.Viewer;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest fifty questions of each person, told to that person alone, who can clear them. */
@Component
@Order(10)
class RecentSearches implements SuggestionSource {
  private static final int KEPT = 50;
  private static final int MOST_OLD = 20;
  private static final int LONGEST = 200;
  private static final int MOST = 3;

  private final JdbcClient jdbc;
  private final Clock clock;

  RecentSearches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a question that was asked; one that is blank or of more than 200 characters is not kept. It is one row, so that
   * somebody who asks twice at one moment does not end in a deadlock.
   */
  void keep(String question, Viewer viewer) {
    String asked = question.strip();
    if (!asked.isEmpty() && asked.length() <= LONGEST) {
      jdbc.sql("INSERT INTO recent_search (person_id, asked, asked_at) VALUES (:person, :asked, :now)"
          + " ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at)").param("person", viewer.personId())
          .param("asked", asked)
          .param("now", Utc.of(clock.instant())).update();
    }
  }

  /** Removes what is not told any more, twenty at a time, but for what was asked again meanwhile. */
  @Transactional
  public void forgetOld(Viewer viewer) {
    record Old(String asked, LocalDateTime at) {
    }
    List<Old> old = jdbc
        .sql("SELECT asked, asked_at FROM recent_search WHERE person_id = ? ORDER BY asked_at DESC, asked"
            + " LIMIT ? OFFSET ?")
        .params(viewer.personId(), MOST_OLD, KEPT).query((row, _) -> new Old(row.getString(1), row
            .getObject(2, LocalDateTime.class)))
        .list();
    if (old.size() == MOST_OLD) {
      old.forEach(
          one -> jdbc.sql("DELETE FROM recent_search WHERE person_id = ? AND asked = ? AND asked_at = ?").params(
              viewer.personId(), one.asked(), one.at()).update());
    }
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<String> latest(Viewer viewer, int most) {
    return of(viewer.personId(), most);
  }

  private List<String> of(UUID personId, int most) {
    return jdbc.sql("SELECT asked FROM recent_search WHERE person_id = ? ORDER BY asked_at DESC, asked LIMIT ?").params(
        personId, Math.min(most, KEPT)).query(String.class).list();
  }

  @Transactional
  public void clear(Viewer viewer) {
    jdbc.sql("DELETE FROM recent_search WHERE person_id = ?").param(viewer.personId()).update();
  }

  /** Those of which the whole or a word begins so, but for what stands there already. */
  @Override
  @Transactional(readOnly = true)
  public List<Suggestion> of(String typed, Viewer viewer) {
    String beginning = typed.toLowerCase(Locale.ROOT);
    return of(viewer.personId(), KEPT).stream().filter(asked -> begins(asked.toLowerCase(Locale.ROOT), beginning))
        .limit(MOST)
        .map(asked -> new Suggestion("recent", asked, null, IndexSuggestions.address("/cari", "q", asked))).toList();
  }

  private static boolean begins(String asked, String beginning) {
    return !asked.equals(beginning) && (asked.startsWith(beginning) || asked.contains(" " + beginning));
  }
}
