package id.jejak.notice;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import id.jejak.site.UnreadCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices, each of one person. */
@Repository
class NoticeRows {
  private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID add(UUID personId, UUID interactionId, NoticeKind kind) {
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO notice (id, person_id, interaction_id, kind, made_at) VALUES (?, ?, ?, ?, ?)").params(id,
        personId, interactionId, kind.name(), Utc.of(clock.instant())).update();
    return id;
  }

  UUID addOfSearch(UUID personId, UUID searchId) {
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO notice (id, person_id, search_id, kind, made_at) VALUES (?, ?, ?, ?, ?)").params(id, personId,
        searchId, NoticeKind.MATCHED.name(), Utc.of(clock.instant())).update();
    return id;
  }

  UUID addOfAlert(UUID personId, UUID alertId) {
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO notice (id, person_id, alert_id, kind, made_at) VALUES (?, ?, ?, ?, ?)").params(id, personId,
        alertId, NoticeKind.LEDGER.name(), Utc.of(clock.instant())).update();
    return id;
  }

  /** This one is read, and no other. */
  void readOne(UUID id) {
    jdbc.sql("UPDATE notice SET read_at = ? WHERE id = ? AND read_at IS NULL").params(Utc.of(clock.instant()), id)
        .update();
  }

  /** Whether the person was told of this saved search, and has not looked yet. */
  boolean waitsForSearch(UUID personId, UUID searchId) {
    return jdbc.sql("SELECT 1 FROM notice WHERE person_id = ? AND read_at IS NULL AND search_id = ? LIMIT 1").params(
        personId, searchId).query(Integer.class).optional().isPresent();
  }

  void readSearch(UUID personId, UUID searchId) {
    jdbc.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND search_id = ?").params(Utc.of(
        clock.instant()), personId, searchId).update();
  }

  /** Whether the person was told of something to read in this case, and has not looked yet. */
  boolean waits(UUID personId, UUID interactionId) {
    return jdbc.sql("SELECT 1 FROM notice WHERE person_id = ? AND read_at IS NULL AND interaction_id = ?"
        + " AND kind IN ('RECEIVED', 'MESSAGE') LIMIT 1").params(personId, interactionId).query(Integer.class)
        .optional().isPresent();
  }

  List<Notice> page(UUID personId, @Nullable UUID after, int limit) {
    // Without the hint MariaDB 10.11 walks from the newest of the person to the page.
    return jdbc.sql("SELECT * FROM notice FORCE INDEX (notice_of_person) WHERE person_id = ? AND id < ?"
        + " ORDER BY id DESC LIMIT ?").params(personId, after == null ? AFTER_ALL : after, limit)
        .query(NoticeRows::notice).list();
  }

  int unread(UUID personId) {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM notice WHERE person_id = ? AND read_at IS NULL LIMIT ?) few")
        .params(personId, UnreadCount.MOST).query(Integer.class).single();
  }

  /** A notice and whose it is. */
  record Owned(UUID personId, Notice notice) {
  }

  Optional<Owned> find(UUID id) {
    return jdbc.sql("SELECT * FROM notice WHERE id = ?").param(id).query((row, number) -> new Owned(row.getObject(
        "person_id", UUID.class), notice(row, number))).optional();
  }

  /** All that the person was told of a case is read. */
  void read(UUID personId, UUID interactionId) {
    jdbc.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND interaction_id = ?").params(Utc
        .of(clock.instant()), personId, interactionId).update();
  }

  void readAll(UUID personId) {
    jdbc.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL").params(Utc.of(clock.instant()),
        personId).update();
  }

  void inMail(UUID id, UUID mailId) {
    jdbc.sql("UPDATE notice SET mail_id = ? WHERE id = ?").params(mailId, id).update();
  }

  /** What a mail tells of, oldest first. */
  List<Notice> ofMail(UUID mailId) {
    return jdbc.sql("SELECT * FROM notice WHERE mail_id = ? ORDER BY id").param(mailId).query(NoticeRows::notice)
        .list();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(row.getObject("id", UUID.class), row.getObject("interaction_id", UUID.class), row
        .getObject("search_id", UUID.class), row.getObject("alert_id", UUID.class),
        NoticeKind.valueOf(
            row.getString("kind")),
        Utc.read(row, "made_at"), row.getObject("read_at") != null);
  }
}
