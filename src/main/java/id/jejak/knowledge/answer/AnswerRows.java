package id.jejak.knowledge.answer;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of answers; their versions are kept by {@link VersionRows}. */
@Repository
class AnswerRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds one without a version, and gives it the next number. */
  void add(UUID id, UUID officeId, @Nullable String sourceKey, String topic) {
    jdbc.sql("""
        INSERT INTO answer (id, office_id, source_key, topic, state, state_since, draft_version, draft_state, made_at,
          changed_at) VALUES (:id, :office, :source, :topic, 'DRAFT', :now, 1, 'DRAFT', :now, :now)""").param("id", id)
        .param("office", officeId).param("source", sourceKey).param("topic", topic).param("now", now()).update();
  }

  Optional<Answer> find(UUID id) {
    return jdbc.sql("SELECT * FROM answer WHERE id = ?").param(id).query(AnswerRows::answer).optional();
  }

  Optional<Answer> byNumber(int number) {
    return jdbc.sql("SELECT * FROM answer WHERE number = ?").param(number).query(AnswerRows::answer).optional();
  }

  /** Those of an office that came from a list, by their id in it; held until the transaction ends. */
  List<Answer> lockListed(UUID officeId) {
    return jdbc.sql("SELECT * FROM answer WHERE office_id = ? AND source_key IS NOT NULL FOR UPDATE").param(officeId)
        .query(AnswerRows::answer).list();
  }

  List<Answer> listed(UUID officeId) {
    return jdbc.sql("SELECT * FROM answer WHERE office_id = ? AND source_key IS NOT NULL").param(officeId).query(
        AnswerRows::answer).list();
  }

  /** Lets the draft be another version. Of two that saw the same one goes on. */
  void draftIs(Answer seen, int version, DraftState draft, String topic) {
    boolean published = seen.wasPublished();
    changed(jdbc.sql("""
        UPDATE answer SET draft_version = :version, draft_state = :draft, topic = :topic,
          state_since = IF(state = :state, state_since, :now), state = :state,""" + SAME).param("version", version)
        .param("draft", draft
            .name())
        .param("topic", published ? seen.topic() : topic).param("state", published
            ? seen.state().name()
            : draft.name()),
        seen);
  }

  void discard(Answer seen) {
    changed(jdbc.sql("UPDATE answer SET draft_version = NULL, draft_state = NULL," + SAME), seen);
  }

  /** Lets everybody read the draft. */
  void publish(Answer seen, String topic) {
    changed(jdbc.sql("""
        UPDATE answer SET published_version = draft_version, draft_version = NULL, draft_state = NULL, topic = :topic,
          state = 'PUBLISHED', state_since = :now, attention = NULL, reason = NULL, superseded_by = NULL,
          published_at = COALESCE(published_at, :now), public_changed_at = :now,""" + SAME).param("topic", topic),
        seen);
  }

  /** Moves what is public, with the reason; a draft of a next version stays unless nobody shall read any. */
  void stateIs(Answer seen, AnswerState state, @Nullable Attention attention, @Nullable String reason,
      @Nullable UUID supersededBy) {
    changed(jdbc.sql("""
        UPDATE answer SET state = :state, state_since = :now, attention = :attention, reason = :reason,
          superseded_by = :by, draft_version = IF(:public, draft_version, NULL),
          draft_state = IF(:public, draft_state, NULL),
          public_changed_at = IF(published_version IS NULL, NULL, :now),""" + SAME).param("state", state.name()).param(
        "attention", attention == null ? null : attention.name()).param("reason", reason).param("by", supersededBy)
        .param("public", state.isPublic()), seen);
  }

  private static final String SAME = " changed_at = :now, lock_version = lock_version + 1"
      + " WHERE id = :id AND lock_version = :seen";

  private void changed(JdbcClient.StatementSpec update, Answer seen) {
    if (update.param("now", now()).param("id", seen.id()).param("seen", seen.lockVersion()).update() == 0) {
      throw AnswerRefused.changedMeanwhile();
    }
  }

  /** Published answers that rest on a regulation, whoever's they are; held until the transaction ends. */
  List<Answer> lockResting(String regulationKey) {
    return jdbc.sql("""
        SELECT answer.* FROM answer WHERE state IN ('PUBLISHED', 'NEEDS_REVIEW') AND EXISTS (SELECT 1
          FROM answer_citation c WHERE c.answer_id = answer.id AND c.version = answer.published_version
            AND c.code_key = ?) FOR UPDATE""").param(regulationKey).query(AnswerRows::answer).list();
  }

  /** Readers get another one than before, although its words are the same. */
  void seenAnew(Answer seen) {
    changed(jdbc.sql("UPDATE answer SET public_changed_at = :now," + SAME), seen);
  }

  /** How many of an office stand where. */
  Map<String, Integer> counts(UUID officeId) {
    return jdbc.sql("SELECT state, COUNT(*) FROM answer WHERE office_id = ? GROUP BY state").param(officeId).query((row,
        _) -> Map.entry(row.getString(1), row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey,
            Map.Entry::getValue));
  }

  List<String> topics(UUID officeId, int most) {
    return jdbc.sql("SELECT DISTINCT topic FROM answer WHERE office_id = ? ORDER BY topic LIMIT ?").params(officeId,
        most).query(String.class).list();
  }

  Set<UUID> cases(UUID answerId, int most) {
    return new LinkedHashSet<>(jdbc.sql("""
        SELECT interaction_id FROM answer_case WHERE answer_id = ? ORDER BY interaction_id DESC LIMIT ?""").params(
        answerId, most).query(UUID.class).list());
  }

  int caseCount(UUID answerId) {
    return jdbc.sql("SELECT COUNT(*) FROM answer_case WHERE answer_id = ?").param(answerId).query(Integer.class)
        .single();
  }

  void rests(UUID answerId, UUID interactionId, UUID by) {
    jdbc.sql("INSERT IGNORE INTO answer_case (answer_id, interaction_id, added_by, added_at) VALUES (?, ?, ?, ?)")
        .params(answerId, interactionId, by, now()).update();
  }

  private Object now() {
    return Utc.of(clock.instant());
  }

  static Answer answer(ResultSet row, int number) throws SQLException {
    String attention = row.getString("attention");
    String draft = row.getString("draft_state");
    return new Answer(row.getObject("id", UUID.class), row.getInt("number"), row.getObject("office_id", UUID.class), row
        .getString("source_key"), row.getString("topic"), AnswerState.valueOf(row.getString("state")),
        Utc.read(row,
            "state_since"),
        attention == null ? null : Attention.valueOf(attention), row.getString("reason"), row
            .getObject("superseded_by", UUID.class),
        number(row, "draft_version"), draft == null
            ? null
            : DraftState.valueOf(draft),
        number(row, "published_version"), instant(row, "published_at"), Utc
            .read(row, "made_at"),
        Utc.read(row, "changed_at"), row.getInt("lock_version"));
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Utc.read(row, column);
  }
}
