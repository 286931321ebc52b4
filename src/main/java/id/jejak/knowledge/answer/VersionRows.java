package id.jejak.knowledge.answer;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of answers with what they cite. Their words are never changed. */
@Repository
class VersionRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  VersionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(UUID answerId, int version, AnswerText text, @Nullable String whatChanged, UUID by) {
    jdbc.sql("""
        INSERT INTO answer_version (answer_id, version, topic, question, summary, steps, error_text, cause, valid_from,
          valid_until, old_application, unverified, what_changed, written_by, written_at)
        VALUES (:answer, :version, :topic, :question, :summary, :steps, :error, :cause, :from, :until, :old,
          :unverified, :changed, :by, :now)""").param("answer", answerId).param("version", version).param("topic", text
        .topic()).param("question", text.question()).param("summary", text.summary()).param("steps", String.join("\n",
            text.steps()))
        .param("error", text.errorText()).param("cause", text.cause()).param("from", text
            .validFrom())
        .param("until", text.validUntil()).param("old", text.oldApplication()).param("unverified",
            text.unverified())
        .param("changed", whatChanged).param("by", by).param("now", Utc.of(clock
            .instant()))
        .update();
    for (int i = 0; i < text.basis().size(); i++) {
      LegalBasis basis = text.basis().get(i);
      jdbc.sql("INSERT INTO answer_citation (answer_id, version, position, code_key, code, article)"
          + " VALUES (?, ?, ?, ?, ?, ?)").params(Arrays.asList(answerId, version, i, basis.key(), basis.code(),
              basis
                  .article()))
          .update();
    }
  }

  void reviewed(UUID answerId, int version, UUID by) {
    jdbc.sql("UPDATE answer_version SET reviewed_by = ?, reviewed_at = ? WHERE answer_id = ? AND version = ?")
        .params(by,
            Utc.of(clock.instant()), answerId, version)
        .update();
  }

  void sentBack(UUID answerId, int version, UUID by, String sentence) {
    jdbc.sql("UPDATE answer_version SET reviewed_by = ?, reviewed_at = ?, sent_back = ?"
        + " WHERE answer_id = ? AND version = ?").params(by, Utc.of(clock.instant()), sentence, answerId, version)
        .update();
  }

  int last(UUID answerId) {
    return jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM answer_version WHERE answer_id = ?").param(answerId).query(
        Integer.class).single();
  }

  /** Who wrote the versions after one, until another. */
  Set<UUID> authors(UUID answerId, int after, int until) {
    return new HashSet<>(jdbc.sql("SELECT DISTINCT written_by FROM answer_version WHERE answer_id = ? AND version > ?"
        + " AND version <= ?").params(answerId, after, until).query(UUID.class).list());
  }

  /** The latest first. */
  List<AnswerVersion> of(UUID answerId) {
    return read("answer_id = ?", " ORDER BY version DESC", List.of(answerId)).stream().map(Of::version).toList();
  }

  Optional<AnswerVersion> find(UUID answerId, int version) {
    return read("answer_id = ? AND version = ?", "", List.of(answerId, version)).stream().map(Of::version).findFirst();
  }

  /** All versions of what came to an office from lists, by answer. */
  Map<UUID, List<AnswerVersion>> ofListed(UUID officeId) {
    Map<UUID, List<AnswerVersion>> versions = new HashMap<>();
    read("answer_id IN (SELECT id FROM answer WHERE office_id = ? AND source_key IS NOT NULL)", " ORDER BY version",
        List.of(officeId)).forEach(
            of -> versions.computeIfAbsent(of.answerId(), _ -> new ArrayList<>()).add(of
                .version()));
    return versions;
  }

  private record Of(UUID answerId, AnswerVersion version) {
  }

  private record Place(UUID answerId, int version) {
  }

  private List<Of> read(String where, String order, List<Object> params) {
    Map<Place, List<LegalBasis>> bases = new HashMap<>();
    jdbc.sql("SELECT * FROM answer_citation WHERE " + where + " ORDER BY answer_id, version, position").params(params)
        .query((row, _) -> bases.computeIfAbsent(new Place(row.getObject("answer_id", UUID.class), row.getInt(
            "version")), _ -> new ArrayList<>()).add(new LegalBasis(row.getString("code_key"), row.getString("code"),
                row.getString("article"))))
        .list();
    return jdbc.sql("SELECT * FROM answer_version WHERE " + where + order).params(params).query((row, _) -> {
      UUID answerId = row.getObject("answer_id", UUID.class);
      return new Of(answerId, version(row, Objects.requireNonNullElse(bases.get(new Place(answerId, row.getInt(
          "version"))), List.of())));
    }).list();
  }

  private static AnswerVersion version(ResultSet row, List<LegalBasis> basis) throws SQLException {
    AnswerText text = new AnswerText(row.getString("topic"), row.getString("question"), row.getString("summary"),
        PublicRows.steps(row.getString("steps")), row.getString("error_text"), row.getString("cause"), basis, row
            .getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class), row.getBoolean(
            "old_application"),
        row.getBoolean("unverified"));
    return new AnswerVersion(row.getInt("version"), text, row.getString("what_changed"), row.getObject("written_by",
        UUID.class), Utc.read(row, "written_at"), row.getObject("reviewed_by", UUID.class),
        AnswerRows.instant(row,
            "reviewed_at"),
        row.getString("sent_back"));
  }
}
