package id.jejak.knowledge.answer;

import id.jejak.identity.Satkers;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the published versions of answers. */
@Repository
class PublicRows {
  private static final String SELECT = """
      SELECT answer.*, v.topic AS version_topic, v.question, v.summary, v.steps, v.error_text, v.cause, v.valid_from,
        v.valid_until, v.old_application, v.unverified
      FROM answer JOIN answer_version v ON v.answer_id = answer.id AND v.version = answer.published_version""";
  private static final String CITATIONS = """
      SELECT c.answer_id, c.code, c.article, r.code AS listed, r.state, r.replaced_by
      FROM answer JOIN answer_citation c ON c.answer_id = answer.id AND c.version = answer.published_version
        LEFT JOIN regulation r ON r.code_key = c.code_key""";

  private final JdbcClient jdbc;
  private final Satkers satkers;

  PublicRows(JdbcClient jdbc, Satkers satkers) {
    this.jdbc = jdbc;
    this.satkers = satkers;
  }

  /** A published version with what became of its answer. */
  record Row(AnswerState state, Instant stateSince, @Nullable UUID supersededBy, int version, PublishedAnswer answer) {
  }

  Optional<Row> find(int number) {
    return read(" WHERE answer.number = ?", "", List.of(number)).stream().findFirst();
  }

  Optional<Row> find(UUID id) {
    return read(" WHERE answer.id = ?", "", List.of(id)).stream().findFirst();
  }

  /** By number. */
  List<Row> shown(int most) {
    return read(" WHERE answer.state IN ('PUBLISHED', 'NEEDS_REVIEW')", " ORDER BY answer.number LIMIT " + most, List
        .of());
  }

  private List<Row> read(String where, String order, List<Object> params) {
    Map<UUID, List<Citation>> citations = new HashMap<>();
    jdbc.sql(CITATIONS + where + " ORDER BY c.answer_id, c.position").params(params).query((row, _) -> citations
        .computeIfAbsent(row.getObject("answer_id", UUID.class), _ -> new ArrayList<>()).add(citation(row))).list();
    Map<UUID, LocalDate> days = new HashMap<>();
    return jdbc.sql(SELECT + where + order).params(params).query((row, _) -> row(row, citations, days)).list();
  }

  /** One row that names a citation and, where it is in the list, its regulation. */
  static Citation citation(ResultSet row) throws SQLException {
    String listed = row.getString("listed");
    return new Citation(listed == null ? row.getString("code") : listed, row.getString("article"), listed == null
        ? CitationState.UNKNOWN
        : CitationState.valueOf(row.getString("state")), row.getString("replaced_by"));
  }

  private Row row(ResultSet row, Map<UUID, List<Citation>> citations, Map<UUID, LocalDate> days)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    AnswerState state = AnswerState.valueOf(row.getString("state"));
    LocalDate until = row.getObject("valid_until", LocalDate.class);
    LocalDate today = days.computeIfAbsent(row.getObject("office_id", UUID.class), satkers::today);
    boolean over = until != null && until.isBefore(today);
    return new Row(state, Utc.read(row, "state_since"), row.getObject("superseded_by", UUID.class), row.getInt(
        "published_version"),
        new PublishedAnswer(id, row.getInt("number"), row.getString("version_topic"), row
            .getString("question"), row.getString("summary"), steps(row.getString("steps")),
            row.getString(
                "error_text"),
            row.getString("cause"), Objects.requireNonNullElse(citations.get(id), List.of()), row
                .getObject("valid_from", LocalDate.class),
            until, row.getBoolean("old_application"), row.getBoolean(
                "unverified"),
            over || state == AnswerState.NEEDS_REVIEW, Utc.read(row, "published_at"), Utc
                .read(row, "public_changed_at")));
  }

  static List<String> steps(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
