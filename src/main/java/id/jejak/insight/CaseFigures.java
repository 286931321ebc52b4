package id.jejak.insight;

import id.jejak.interaction.CaseSums;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of days, of a period and within what a viewer may count; cases themselves are not read. */
@Repository
@Transactional(readOnly = true)
class CaseFigures {
  private static final String WITHIN = " AND day BETWEEN :first AND :last";

  private final JdbcClient jdbc;

  CaseFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cases by code, for each week of the period; codes without any are missing. */
  Map<String, long[]> weekly(Scope scope, CaseSums.Kind kind, Period period) {
    Map<String, long[]> weeks = new HashMap<>();
    asked("SELECT code, DATEDIFF(:last, day) DIV 7 AS back, SUM(cases) AS cases FROM case_day WHERE kind = :kind AND "
        + scope.condition() + WITHIN + " GROUP BY code, back", scope, period).param("kind", kind.name())
        .query((RowCallbackHandler) row -> weeks
            .computeIfAbsent(row.getString("code"), _ -> new long[period.weeks()])[period.weeks() - 1 - row.getInt(
                "back")] = row.getLong("cases"));
    return weeks;
  }

  /** Cases of one service in which a satker has a part. */
  record OfSatker(UUID satkerId, String service, long cases, long rejected, long returned, long troubled) {
  }

  List<OfSatker> bySatker(Scope scope, Period period) {
    return asked("""
        SELECT satker_id, service_type, SUM(cases) AS cases, SUM(rejected) AS rejected, SUM(returned) AS returned,
          SUM(troubled) AS troubled
        FROM case_day_satker WHERE\s""" + scope.condition() + WITHIN + " GROUP BY satker_id, service_type", scope,
        period)
        .query((row, _) -> new OfSatker(row.getObject("satker_id", UUID.class), row.getString("service_type"), row
            .getLong("cases"), row.getLong("rejected"), row.getLong("returned"), row.getLong("troubled")))
        .list();
  }

  /** Cases of one service, received within a month, that had a norm and have their end. */
  record Timed(String service, YearMonth month, long timed, long inNorm) {
  }

  List<Timed> timed(Scope scope, Period period) {
    return asked("""
        SELECT code, DATE_FORMAT(day, '%Y-%m') AS month, SUM(timed) AS timed, SUM(in_norm) AS in_norm
        FROM case_day WHERE kind = 'SERVICE' AND\s""" + scope.condition() + WITHIN
        + " GROUP BY code, month HAVING SUM(timed) > 0 ORDER BY code, month", scope, period).query(
            (row,
                _) -> new Timed(row.getString("code"), YearMonth.parse(row.getString("month")), row.getLong(
                    "timed"), row.getLong("in_norm")))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
    return jdbc.sql(sql).params(scope.params()).param("first", period.first()).param("last", period.last());
  }
}
