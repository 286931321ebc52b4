package id.jejak.knowledge.problem;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cases that were compared, with the problem to which each belongs. */
@Repository
class GroupedRows {
  private static final int MOST_SATKERS = 10;

  private final JdbcClient jdbc;

  GroupedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case that was placed.
   *
   * @param problemId null while it is alone
   */
  record Placed(GroupedCase grouped, @Nullable UUID problemId) {
    UUID id() {
      return grouped.interactionId();
    }
  }

  void add(GroupedCase given, @Nullable UUID problemId) {
    jdbc.sql("""
        INSERT INTO problem_case (interaction_id, office_id, problem_id, service_type, received_at, wording, words,
          satkers, replies, solved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE problem_id = VALUES(problem_id), service_type = VALUES(service_type),
          received_at = VALUES(received_at), wording = VALUES(wording), words = VALUES(words),
          satkers = VALUES(satkers), replies = VALUES(replies), solved = VALUES(solved)""").params(Arrays.asList(given
        .interactionId(), given.officeId(), problemId, given.serviceType(), Utc.of(given.receivedAt()), given.wording(),
        given.words().kept(), satkers(given.satkerIds()), given.replies(), given.solved())).update();
  }

  private static String satkers(Set<UUID> ids) {
    return ids.stream().sorted().limit(MOST_SATKERS).map(UUID::toString).collect(Collectors.joining(" "));
  }

  void remove(UUID interactionId) {
    jdbc.sql("DELETE FROM problem_case WHERE interaction_id = ?").param(interactionId).update();
  }

  Optional<Placed> find(UUID interactionId) {
    return findAll(List.of(interactionId)).stream().findFirst();
  }

  /** At most a few dozen, by id. */
  List<Placed> findAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("SELECT * FROM problem_case WHERE interaction_id IN (:ids) ORDER BY interaction_id").param("ids",
            ids).query(GroupedRows::placed).list();
  }

  /** Cases of a problem since a moment, the newest first. */
  List<Placed> of(UUID problemId, Instant since, int most) {
    return jdbc.sql("SELECT * FROM problem_case WHERE problem_id = ? AND received_at >= ?"
        + " ORDER BY received_at DESC, interaction_id DESC LIMIT ?").params(problemId, Utc.of(since), most).query(
            GroupedRows::placed)
        .list();
  }

  int count(UUID problemId, int most) {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM problem_case WHERE problem_id = ? LIMIT ?) few").params(
        problemId, most).query(Integer.class).single();
  }

  void belongs(UUID interactionId, UUID problemId) {
    jdbc.sql("UPDATE problem_case SET problem_id = ? WHERE interaction_id = ?").params(problemId, interactionId)
        .update();
  }

  void move(UUID from, UUID to) {
    jdbc.sql("UPDATE problem_case SET problem_id = ? WHERE problem_id = ?").params(to, from).update();
  }

  /** Those before a moment, the oldest first. */
  List<Placed> before(Instant moment, int most) {
    return jdbc.sql("SELECT * FROM problem_case WHERE received_at < ? ORDER BY received_at, interaction_id LIMIT ?")
        .params(Utc.of(moment), most).query(GroupedRows::placed).list();
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    String satkers = row.getString("satkers");
    Set<UUID> satkerIds = satkers.isEmpty()
        ? Set.of()
        : Arrays.stream(satkers.split(" ", -1)).map(UUID::fromString).collect(Collectors.toSet());
    return new Placed(new GroupedCase(row.getObject("interaction_id", UUID.class), row.getObject("office_id",
        UUID.class), row.getString("service_type"), Utc.read(row, "received_at"), row.getString("wording"),
        CaseWords
            .read(row.getString("words")),
        satkerIds, row.getInt("replies"), row.getInt("solved")), row.getObject("problem_id", UUID.class));
  }
}
