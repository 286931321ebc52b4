package id.jejak.insight;

import id.jejak.interaction.CaseSums;
import id.jejak.shared.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of days, and the days whose figures are no longer right. */
@Repository
class CaseDayRows {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  CaseDayRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * Days that are to be counted anew.
   *
   * @param at a moment of the day; null for all days of the office
   */
  record Due(long id, UUID officeId, @Nullable Instant at) {
  }

  // A row each time: with one row a day, all who record at the same moment would wait for each other.
  void due(UUID officeId, @Nullable Instant at) {
    jdbc.sql("INSERT INTO case_day_due (office_id, received_at) VALUES (:office, :at)").param("office", officeId).param(
        "at", at == null ? null : Utc.of(at)).update();
  }

  void due(UUID officeId, Collection<Instant> moments) {
    batch.batchUpdate("INSERT INTO case_day_due (office_id, received_at) VALUES (?, ?)", moments, BATCH, (statement,
        moment) -> {
      statement.setObject(1, officeId);
      statement.setObject(2, Utc.of(moment));
    });
  }

  Optional<Due> first() {
    return jdbc.sql("SELECT id, office_id, received_at FROM case_day_due ORDER BY id LIMIT 1").query((row, _) -> {
      LocalDateTime at = row.getObject("received_at", LocalDateTime.class);
      return new Due(row.getLong("id"), row.getObject("office_id", UUID.class), at == null
          ? null
          : at.toInstant(ZoneOffset.UTC));
    }).optional();
  }

  /** One at a time counts the days of an office, whatever its node. */
  void lock(UUID officeId) {
    jdbc.sql("SELECT id FROM office WHERE id = ? FOR UPDATE").param(officeId).query(UUID.class).optional();
  }

  /** Takes what is due within a day; what others are about to add stays. */
  void settled(UUID officeId, Instant from, Instant until) {
    List<Long> ids = jdbc.sql("""
        SELECT id FROM case_day_due WHERE office_id = :office AND received_at >= :from AND received_at < :until
        LIMIT 10000 FOR UPDATE SKIP LOCKED""").param("office", officeId).param("from", Utc.of(from)).param("until", Utc
        .of(until)).query(Long.class).list();
    batch.batchUpdate("DELETE FROM case_day_due WHERE id = ?", ids, BATCH, (statement, id) -> statement.setLong(1, id));
  }

  void settled(Due due) {
    jdbc.sql("DELETE FROM case_day_due WHERE id = ?").param(due.id()).update();
  }

  /** Days that have figures. */
  List<LocalDate> days(UUID officeId) {
    return jdbc.sql("SELECT DISTINCT day FROM case_day WHERE office_id = ?").param(officeId).query(LocalDate.class)
        .list();
  }

  void replace(UUID officeId, LocalDate day, List<CaseSums.Sum> sums, List<CaseSums.SatkerSum> satkers) {
    jdbc.sql("DELETE FROM case_day WHERE office_id = ? AND kind IN ('SERVICE', 'CHANNEL') AND day = ?").params(officeId,
        day).update();
    jdbc.sql("DELETE FROM case_day_satker WHERE office_id = ? AND day = ?").params(officeId, day).update();
    batch.batchUpdate("""
        INSERT INTO case_day (office_id, kind, day, code, audience, security_class, cases, rejected, timed, in_norm)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sums.stream().map(sum -> new Object[]{officeId, sum
        .kind().name(), day, sum.code(), sum.audience().name(), sum.securityClass().name(), sum.cases(), sum.rejected(),
        sum
            .timed(),
        sum.inNorm()}).toList());
    batch.batchUpdate("""
        INSERT INTO case_day_satker (office_id, day, satker_id, service_type, audience, security_class, cases, rejected,
          returned, troubled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        satkers.stream().map(sum -> new Object[]{officeId, day, sum
            .satkerId(), sum.service(), sum.audience().name(), sum.securityClass().name(), sum.cases(), sum.rejected(),
            sum
                .returned(),
            sum.troubled()}).toList());
  }
}
