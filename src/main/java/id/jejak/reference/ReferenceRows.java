package id.jejak.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the lists, as editors see them: those for all offices and those of their own. */
@Repository
class ReferenceRows {
  private static final String SELECT = "SELECT * FROM reference_value WHERE kind = :kind";
  private static final String VISIBLE = " AND (office_id IS NULL OR office_id = :office)";

  private final JdbcClient jdbc;

  ReferenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The place after which a page of the list begins. */
  record After(String code, LocalDate from) {
    static final After START = new After("", LocalDate.of(1000, 1, 1));
  }

  List<ReferenceRow> page(ReferenceData.Kind kind, UUID officeId, String part, After after, int limit) {
    String within = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    return jdbc.sql(SELECT + VISIBLE + """
         AND (code > :code OR code = :code AND valid_from > :from)
         AND (label_id LIKE :within ESCAPE '!' OR label_en LIKE :within ESCAPE '!' OR code LIKE :ascii ESCAPE '!')
        ORDER BY code, valid_from LIMIT :limit""").param("kind", kind.name()).param("office", officeId)
        .param("code", ReferenceData.asCode(after.code())).param("from", after.from()).param("within", within)
        .param("ascii", ReferenceData.asCode(within)).param("limit", limit).query((row, _) -> ReferenceRow.of(row))
        .list();
  }

  /** Those that hold on a day: of each code one. */
  List<ReferenceRow> holding(ReferenceData.Kind kind, UUID officeId, LocalDate day, String after, int limit) {
    return jdbc.sql(SELECT + VISIBLE + """
         AND code > :code AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
        ORDER BY code, valid_from LIMIT :limit""").param("kind", kind.name()).param("office", officeId)
        .param("code", ReferenceData.asCode(after)).param("day", day).param("limit", limit)
        .query((row, _) -> ReferenceRow.of(row)).list();
  }

  /** All rows of a code, the latest first. */
  List<ReferenceRow> history(ReferenceData.Kind kind, UUID officeId, String code) {
    return jdbc.sql(SELECT + VISIBLE + " AND code = :code ORDER BY valid_from DESC").param("kind", kind.name())
        .param("office", officeId).param("code", ReferenceData.asCode(code)).query((row, _) -> ReferenceRow.of(row))
        .list();
  }

  Optional<ReferenceRow> any(ReferenceData.Kind kind, String code) {
    return jdbc.sql(SELECT + " AND code = :code LIMIT 1").param("kind", kind.name()).param("code", code)
        .query((row, _) -> ReferenceRow.of(row)).optional();
  }

  void insert(ReferenceRow row) {
    Norm norm = row.norm();
    jdbc.sql("""
        INSERT INTO reference_value (kind, code, label_id, label_en, position, valid_from, valid_until, source,
          office_id, norm_amount, norm_unit, basis, section, topic, version)
        VALUES (:kind, :code, :labelId, :labelEn, :position, :from, :until, :source, :office, :amount, :unit, :basis,
          :section, :topic, :version)""").param("kind", row.kind().name()).param("code", row.code())
        .param("labelId", row.labelId()).param("labelEn", row.labelEn()).param("position", row.position())
        .param("from", row.validFrom()).param("until", row.validUntil()).param("source", row.source())
        .param("office", row.officeId()).param("amount", norm == null ? null : norm.amount())
        .param("unit", norm == null ? null : norm.unit().name()).param("basis", norm == null ? null : norm.basis())
        .param("section", row.section()).param("topic", row.topic()).param("version", row.version()).update();
  }

  /** @throws OptimisticLockingFailureException when somebody else changed the row since it was read */
  void end(ReferenceRow row, @Nullable LocalDate lastDay) {
    changed(jdbc.sql("UPDATE reference_value SET valid_until = :until, version = version + 1" + SAME)
        .param("until", lastDay), row);
  }

  /** Puts another text in the place of one that began on the same day. */
  void replace(ReferenceRow row, ReferenceEntry entry) {
    Norm norm = entry.norm();
    changed(jdbc
        .sql(
            """
                UPDATE reference_value SET label_id = :labelId, label_en = :labelEn, position = :position, source = :source,
                  norm_amount = :amount, norm_unit = :unit, basis = :basis, section = :section, topic = :topic, valid_until = NULL,
                  version = version + 1"""
                + SAME)
        .param("labelId", entry.labelId()).param("labelEn", entry.labelEn())
        .param("position", entry.position()).param("source", entry.source())
        .param("amount", norm == null ? null : norm.amount()).param("unit", norm == null ? null : norm.unit().name())
        .param("basis", norm == null ? null : norm.basis()).param("section", entry.section())
        .param("topic", entry.topic()), row);
  }

  private static final String SAME = " WHERE kind = :kind AND code = :code AND valid_from = :from AND version = :seen";

  private static void changed(JdbcClient.StatementSpec update, ReferenceRow row) {
    int rows = update.param("kind", row.kind().name()).param("code", row.code()).param("from", row.validFrom())
        .param("seen", row.version()).update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }
}
