package id.jejak.records;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of checks and of what they found. At most one check is open. */
@Repository
class FixityRows {
  private static final String COLUMNS = "SELECT id, started_at, ended_at, asked_by, paced, stage, place, originals, bytes,"
      + " objects, texts, entries, damaged, extra FROM fixity_check ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  FixityRows(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  Optional<FixityCheck> open() {
    return jdbc.sql(COLUMNS + "WHERE ended_at IS NULL ORDER BY id LIMIT 1").query(FixityRows::check).optional();
  }

  Optional<FixityCheck> find(UUID id) {
    return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(FixityRows::check).optional();
  }

  /** The newest first. */
  List<FixityCheck> newest(int most) {
    return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT ?").param(most).query(FixityRows::check).list();
  }

  /** When the last check began, or else since when there is anything to be checked; empty without any office. */
  Optional<Instant> lastBeginning() {
    return jdbc.sql("SELECT COALESCE((SELECT MAX(started_at) FROM fixity_check), (SELECT MIN(created_at) FROM office))")
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)).map(at -> at.toInstant(
            ZoneOffset.UTC)))
        .single();
  }

  /** Opens a check; one that is open goes on, at full speed when the new one would. */
  @Transactional
  public UUID begin(@Nullable UUID askedBy, boolean paced) {
    // Two who ask at once wait for each other here.
    jdbc.sql("SELECT id FROM office ORDER BY id LIMIT 1 FOR UPDATE").query(UUID.class).optional();
    Optional<FixityCheck> open = open();
    if (open.isPresent()) {
      jdbc.sql("UPDATE fixity_check SET paced = paced AND ? WHERE id = ?").params(paced, open.get().id()).update();
      return open.get().id();
    }
    UUID id = Ids.next();
    jdbc.sql("""
        INSERT INTO fixity_check (id, started_at, asked_by, paced, stage, place) VALUES (:id, :at, :by, :paced, :stage,
          '')""").param("id", id).param("at", Utc.of(clock.instant())).param("by", askedBy).param("paced", paced).param(
        "stage", Stage.ORIGINALS.name()).update();
    return id;
  }

  /**
   * Keeps what a piece found and how far the check has come, together.
   *
   * @return false when somebody else has come further meanwhile: nothing is kept
   */
  @Transactional
  public boolean keep(FixityCheck check, Step step) {
    LocalDateTime now = Utc.of(clock.instant());
    if (jdbc.sql("SELECT id FROM fixity_check WHERE id = ? AND stage = ? AND place = ? AND ended_at IS NULL FOR UPDATE")
        .params(check.id(), check.stage().name(), check.place()).query(UUID.class).optional().isEmpty()) {
      return false;
    }
    batch.batchUpdate("INSERT IGNORE INTO fixity_finding (check_id, kept_as, name, damage, expected, found, found_at)"
        + " VALUES (?, ?, ?, ?, ?, ?, ?)", step.findings(), 500, (row, finding) -> {
          row.setObject(1, check.id());
          row.setString(2, finding.keptAs().name());
          row.setString(3, finding.name());
          row.setString(4, finding.damage().name());
          row.setString(5, finding.expected());
          row.setString(6, finding.found());
          row.setObject(7, now);
        });
    Stage stage = step.over() ? check.stage().next() : check.stage();
    jdbc.sql("UPDATE fixity_check SET stage = :stage, place = :place, ended_at = :ended, " + counter(check.stage())
        + " = " + counter(check.stage()) + " + :looked, bytes = bytes + :bytes,"
        + " damaged = (SELECT COUNT(*) FROM fixity_finding WHERE check_id = :id AND damage <> 'EXTRA'),"
        + " extra = (SELECT COUNT(*) FROM fixity_finding WHERE check_id = :id AND damage = 'EXTRA') WHERE id = :id")
        .param("stage", stage.name()).param("place", step.over() ? "" : step.after()).param("ended", stage == Stage.END
            ? now
            : null)
        .param("looked", step.looked()).param("bytes", step.bytes()).param("id", check.id()).update();
    return true;
  }

  private static String counter(Stage stage) {
    return switch (stage) {
      case ORIGINALS -> "originals";
      case STORE, TEXT_STORE -> "objects";
      case TEXTS -> "texts";
      case INDEX, END -> "entries";
    };
  }

  /** What a check found, by kind and name, beyond one; losses and extras alike. */
  List<Finding> findings(UUID check, KeptAs keptAs, String after, int most) {
    return jdbc.sql("SELECT kept_as, name, damage, expected, found FROM fixity_finding WHERE check_id = ?"
        + " AND (kept_as, name) > (?, ?) ORDER BY kept_as, name LIMIT ?").params(check, keptAs.name(), after, most)
        .query((row, _) -> new Finding(KeptAs.valueOf(row.getString(1)), row.getString(2), Damage.valueOf(row.getString(
            3)), row.getString(4), row.getString(5)))
        .list();
  }

  private static FixityCheck check(ResultSet row, int number) throws SQLException {
    LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
    return new FixityCheck(row.getObject("id", UUID.class), Utc.read(row, "started_at"), ended == null
        ? null
        : Utc.read(row, "ended_at"), row.getObject("asked_by", UUID.class), row.getBoolean("paced"),
        Stage.valueOf(row
            .getString("stage")),
        row.getString("place"), row.getLong("originals"), row.getLong("bytes"), row.getLong(
            "objects"),
        row.getLong("texts"), row.getLong("entries"), row.getLong("damaged"), row.getLong("extra"));
  }
}
