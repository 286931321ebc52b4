package id.jejak.knowledge.offline;

import id.jejak.shared.Sha256;
import id.jejak.shared.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the latest pack, each with the pack that had it first so, and the packs of the last weeks. */
@Repository
class PackRows {
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  PackRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** @param content the hash of all lines */
  record Made(long sequence, Instant at, Sha256 content) {
  }

  /** Held until the end of the transaction: packs are made one after the other. */
  void lock() {
    jdbc.sql("SELECT sequence FROM answer_pack_line WHERE number = 0 FOR UPDATE").query(Long.class).single();
  }

  /** By number; none that is empty. */
  List<PackLine> lines() {
    return since(0);
  }

  /** Those that are other than in that pack, by number. */
  List<PackLine> since(long sequence) {
    return jdbc.sql("SELECT number, line FROM answer_pack_line WHERE sequence > ? ORDER BY number").param(sequence)
        .query((row, _) -> new PackLine(row.getInt("number"), row.getString("line"))).list();
  }

  Optional<Made> latest() {
    return jdbc.sql("SELECT sequence, made_at, content FROM answer_pack ORDER BY sequence DESC LIMIT 1").query((row,
        _) -> new Made(row.getLong("sequence"), Utc.read(row, "made_at"), new Sha256(row.getString("content"))))
        .optional();
  }

  boolean isKnown(long sequence) {
    return jdbc.sql("SELECT COUNT(*) FROM answer_pack WHERE sequence = ?").param(sequence).query(Long.class)
        .single() > 0;
  }

  void put(Made made, Collection<PackLine> changed) {
    batches.batchUpdate("""
        INSERT INTO answer_pack_line (number, sequence, line) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE sequence = VALUES(sequence), line = VALUES(line)""", changed, BATCH, (row, line) -> {
      row.setInt(1, line.number());
      row.setLong(2, made.sequence());
      row.setString(3, line.text());
    });
    jdbc.sql("INSERT INTO answer_pack (sequence, made_at, content) VALUES (?, ?, ?)").params(made.sequence(), Utc.of(
        made.at()), made.content().hex()).update();
  }

  /** Forgets packs that were made before; never the latest. */
  void forget(Instant before, long latest) {
    jdbc.sql("DELETE FROM answer_pack WHERE made_at < ? AND sequence < ?").params(Utc.of(before), latest).update();
  }
}
