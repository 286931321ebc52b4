package id.jejak.interaction;

import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office received within a stretch of time, summed up by all that decides who may see it. Whoever asks: for the
 * part of the installation that keeps figures, which shows a viewer those sums alone that the viewer may see.
 */
@Service
@Transactional(readOnly = true)
public class CaseSums {
  private static final String WITHIN = " WHERE i.office_id = :office AND i.received_at >= :from AND i.received_at < :until";
  private static final String CAME_BACK = """
      (EXISTS (SELECT 1 FROM interaction_change c WHERE c.interaction_id = i.id AND c.kind = 'REOPENED')
        OR EXISTS (SELECT 1 FROM interaction_link l WHERE l.interaction_id = i.id AND l.kind = 'CONTINUES'))""";

  private final JdbcClient jdbc;

  CaseSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What cases are told apart by. */
  public enum Kind {
    SERVICE("service_type"), CHANNEL("channel");

    private final String column;

    Kind(String column) {
      this.column = column;
    }
  }

  /**
   * Cases of one service, or of one channel.
   *
   * @param timed those that had a norm and have their end
   * @param inNorm of these, those that ended within it
   */
  public record Sum(Kind kind, String code, Audience audience, SecurityClass securityClass, int cases,
      int rejected, int timed, int inNorm) {
  }

  /**
   * Cases of one kind in which a satker has a part.
   *
   * @param returned those that were opened again after their end, or follow another case
   * @param troubled those that were rejected or returned, each once
   */
  public record SatkerSum(UUID satkerId, String service, Audience audience, SecurityClass securityClass, int cases,
      int rejected, int returned, int troubled) {
  }

  /** Each case once. */
  public List<Sum> of(Kind kind, UUID officeId, Instant from, Instant until) {
    return asked("SELECT i." + kind.column + " AS code, " + """
        i.audience, i.security_class, COUNT(*) AS cases,
          SUM(i.status = 'DITOLAK') AS rejected, SUM(i.due_at IS NOT NULL AND i.finished_at IS NOT NULL) AS timed,
          SUM(i.finished_at IS NOT NULL AND i.due_at >= i.finished_at) AS in_norm
        FROM interaction i""" + WITHIN + " GROUP BY code, i.audience, i.security_class", officeId,
        from, until).query(
            (row, _) -> new Sum(kind, row.getString("code"), audience(row),
                securityClass(row), row.getInt("cases"), row.getInt("rejected"), row.getInt("timed"), row.getInt(
                    "in_norm")))
        .list();
  }

  /** Each case once for each of its satkers. */
  public List<SatkerSum> ofSatkers(UUID officeId, Instant from, Instant until) {
    return asked("SELECT s.satker_id, i.service_type, i.audience, i.security_class, COUNT(*) AS cases,"
        + " SUM(i.status = 'DITOLAK') AS rejected, SUM" + CAME_BACK + " AS returned,"
        + " SUM(i.status = 'DITOLAK' OR " + CAME_BACK + ") AS troubled"
        + " FROM interaction i JOIN interaction_satker s ON s.interaction_id = i.id" + WITHIN
        + " GROUP BY s.satker_id, i.service_type, i.audience, i.security_class", officeId, from, until).query(
            (row,
                _) -> new SatkerSum(row.getObject("satker_id", UUID.class), row.getString("service_type"),
                    audience(row),
                    securityClass(row), row.getInt("cases"), row.getInt("rejected"), row.getInt("returned"), row
                        .getInt("troubled")))
        .list();
  }

  /** Days in UTC on which the office received anything, in the order of time. */
  public List<LocalDate> days(UUID officeId) {
    return jdbc.sql("SELECT DISTINCT DATE(received_at) AS day FROM interaction WHERE office_id = ? ORDER BY day").param(
        officeId).query(LocalDate.class).list();
  }

  private JdbcClient.StatementSpec asked(String sql, UUID officeId, Instant from, Instant until) {
    return jdbc.sql(sql).param("office", officeId).param("from", Utc.of(from)).param("until", Utc.of(until));
  }

  private static Audience audience(ResultSet row) throws SQLException {
    return Audience.valueOf(row.getString("audience"));
  }

  private static SecurityClass securityClass(ResultSet row) throws SQLException {
    return SecurityClass.valueOf(row.getString("security_class"));
  }
}
