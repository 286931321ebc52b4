package id.jejak.knowledge.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the answers of an office, as its staff see them. */
@Repository
class DeskRows {
  private static final String DUE = """
      (answer.state = 'NEEDS_REVIEW' OR answer.draft_state = 'IN_REVIEW'
       OR (answer.state = 'PUBLISHED' AND p.valid_until < :today))""";
  private static final String FROM = """
       FROM answer
        JOIN answer_version v ON v.answer_id = answer.id
          AND v.version = COALESCE(answer.draft_version, answer.published_version, 1)
        LEFT JOIN answer_version p ON p.answer_id = answer.id AND p.version = answer.published_version
      WHERE answer.office_id = :office""";

  private final JdbcClient jdbc;

  DeskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param state those that stand there, or whose draft does
   * @param topic null for all
   * @param due only those that wait for somebody's judgement
   * @param words in the question or the first sentence
   * @param before the number of the last of the page before; those after it are lower
   */
  record Wish(@Nullable AnswerState state, @Nullable String topic, boolean due, String words, int before) {
  }

  /**
   * An answer in a list.
   *
   * @param over whether the last day on which it holds is past
   */
  record Line(Answer answer, String question, String topic, boolean over, boolean oldApplication, boolean unverified) {
  }

  List<Line> page(UUID officeId, Wish wish, LocalDate today, int limit) {
    String within = "%" + wish.words().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    String state = wish.state() == null ? null : wish.state().name();
    return jdbc.sql("SELECT answer.*, v.question, v.topic AS version_topic, v.old_application, v.unverified,"
        + " COALESCE(p.valid_until < :today, FALSE) AS is_over" + FROM
        + (state == null ? "" : " AND (answer.state = :state OR answer.draft_state = :state)") + (wish.topic() == null
            ? ""
            : " AND (answer.topic = :topic OR v.topic = :topic)")
        + (wish.due() ? " AND" + DUE : "")
        + (wish.words().isEmpty()
            ? ""
            : " AND (v.question LIKE :within ESCAPE '!' OR v.summary LIKE :within ESCAPE '!')")
        + " AND answer.number < :before ORDER BY answer.number DESC LIMIT :limit").param("office", officeId).param(
            "today", today)
        .param("state", state).param("topic", wish.topic()).param("within", within).param("before",
            wish.before())
        .param("limit", limit).query((row, number) -> new Line(AnswerRows.answer(row, number), row
            .getString("question"), row.getString("version_topic"), row.getBoolean("is_over"),
            row.getBoolean(
                "old_application"),
            row.getBoolean("unverified")))
        .list();
  }

  /** How many wait for somebody's judgement. */
  int due(UUID officeId, LocalDate today) {
    return jdbc.sql("SELECT COUNT(*)" + FROM + " AND" + DUE).param("office", officeId).param("today", today).query(
        Integer.class).single();
  }
}
