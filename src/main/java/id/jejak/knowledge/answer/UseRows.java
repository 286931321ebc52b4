package id.jejak.knowledge.answer;

import id.jejak.shared.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the answers of an office were read, and what readers said of them. */
@Repository
class UseRows {
  private static final int MOST_WORDS = 300;

  private final JdbcClient jdbc;

  UseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param before how often it was read within the days before */
  record Row(UUID id, int number, String question, long read, long found, long taken, long before) {
  }

  /** Those that were taken most by who was typing, then those read most. */
  List<Row> read(UUID officeId, LocalDate before, LocalDate first, LocalDate last, int most) {
    return jdbc.sql("""
        SELECT answer.id, answer.number, v.question, SUM(IF(d.day >= :first, d.views, 0)) AS seen,
          SUM(IF(d.day >= :first, d.found, 0)) AS found, SUM(IF(d.day >= :first, d.taken, 0)) AS taken,
          SUM(IF(d.day < :first, d.views, 0)) AS earlier
        FROM answer_day d JOIN answer ON answer.number = d.number
          JOIN answer_version v ON v.answer_id = answer.id AND v.version = answer.published_version
        WHERE answer.office_id = :office AND d.day BETWEEN :before AND :last
        GROUP BY answer.id, answer.number, v.question HAVING seen > 0
        ORDER BY taken DESC, seen DESC, answer.number LIMIT :most""").param("office", officeId).param("before", before)
        .param("first", first).param("last", last).param("most", most).query((row, _) -> new Row(row.getObject("id",
            UUID.class), row.getInt("number"), row.getString("question"), row.getLong("seen"), row.getLong("found"),
            row
                .getLong("taken"),
            row.getLong("earlier")))
        .list();
  }

  /** Times read by number and week, counted back from the last one. */
  Map<Integer, Map<Integer, Long>> weeks(Collection<Integer> numbers, LocalDate first, LocalDate last) {
    Map<Integer, Map<Integer, Long>> weeks = new HashMap<>();
    jdbc.sql("""
        SELECT number, DATEDIFF(:last, day) DIV 7 AS back, SUM(views) AS seen FROM answer_day
        WHERE number IN (:numbers) AND day BETWEEN :first AND :last GROUP BY number, back""").param("numbers", numbers)
        .param("first", first).param("last", last).query((RowCallbackHandler) row -> weeks.computeIfAbsent(row.getInt(
            "number"), _ -> new HashMap<>()).put(row.getInt("back"), row.getLong("seen")));
    return weeks;
  }

  /** @param why null where none was given */
  record Vote(UUID answerId, boolean helpful, @Nullable String why, Instant at) {
  }

  /** How readers found each within a time. */
  Map<UUID, VoteRows.Count> votes(Collection<UUID> ids, Instant from, Instant until) {
    Map<UUID, VoteRows.Count> votes = new HashMap<>();
    jdbc.sql("""
        SELECT answer_id, SUM(helpful) AS helpful, SUM(NOT helpful) AS unhelpful FROM answer_vote
        WHERE answer_id IN (:ids) AND voted_at >= :from AND voted_at < :until GROUP BY answer_id""").param("ids", ids)
        .param("from", Utc.of(from)).param("until", Utc.of(until)).query((RowCallbackHandler) row -> votes.put(row
            .getObject("answer_id", UUID.class), new VoteRows.Count(row.getInt("helpful"), row.getInt("unhelpful"))));
    return votes;
  }

  /** What they said, the newest first. */
  List<Vote> words(Collection<UUID> ids, Instant from, Instant until) {
    return jdbc.sql("""
        SELECT answer_id, helpful, why, voted_at FROM answer_vote
        WHERE answer_id IN (:ids) AND voted_at >= :from AND voted_at < :until AND why IS NOT NULL
        ORDER BY voted_at DESC LIMIT\s""" + MOST_WORDS).param("ids", ids).param("from", Utc.of(from)).param("until", Utc
        .of(until)).query(
            (row, _) -> new Vote(row.getObject("answer_id", UUID.class), row.getBoolean("helpful"), row
                .getString("why"), row.getObject("voted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .list();
  }

  /**
   * A published answer with what speaks against it.
   *
   * @param doubted whether more readers found it of no help
   */
  record Due(Answer answer, String question, @Nullable LocalDate validUntil, boolean doubted) {
  }

  /** @param against so many readers at least found it of no help */
  List<Due> due(UUID officeId, LocalDate ending, Instant quiet, Instant voted, int against, int most) {
    return jdbc.sql("""
        SELECT due.* FROM (SELECT answer.*, v.question, v.valid_until, COALESCE((SELECT SUM(NOT helpful) >= :against
              AND SUM(NOT helpful) > SUM(helpful) FROM answer_vote
            WHERE answer_vote.answer_id = answer.id AND voted_at >= :voted), FALSE) AS doubted
          FROM answer JOIN answer_version v ON v.answer_id = answer.id AND v.version = answer.published_version
          WHERE answer.office_id = :office AND answer.state IN ('PUBLISHED', 'NEEDS_REVIEW')) due
        WHERE due.state = 'NEEDS_REVIEW' OR due.valid_until < :ending OR due.doubted OR due.changed_at < :quiet
        ORDER BY due.state = 'NEEDS_REVIEW' DESC, due.valid_until IS NULL, due.valid_until, due.doubted DESC,
          due.changed_at, due.number LIMIT :most""").param("office", officeId).param("ending", ending)
        .param("quiet", Utc
            .of(quiet))
        .param("voted", Utc.of(voted)).param("against", against).param("most", most).query((row,
            number) -> new Due(AnswerRows.answer(row, number), row.getString("question"), row.getObject("valid_until",
                LocalDate.class), row.getBoolean("doubted")))
        .list();
  }
}
