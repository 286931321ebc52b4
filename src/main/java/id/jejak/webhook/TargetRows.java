package id.jejak.webhook;

import id.jejak.shared.SecurityClass;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of targets. Their secret is read by those who sign, and goes into no {@link Target}. */
@Repository
class TargetRows {
  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  TargetRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Target target, UUID madeBy, byte[] sealedSecret) {
    jdbc.sql("""
        INSERT INTO webhook_target (id, office_id, name, address, kinds, clearance, program_id, state, secret,
          secret_since, made_by, made_at, changed_at)
        VALUES (:id, :office, :name, :address, :kinds, :clearance, :program, :state, :secret, :now, :by, :now, :now)""")
        .param("id", target.id()).param("office", target.officeId()).param("name", target.name()).param("address",
            target.address())
        .param("kinds", joined(target.kinds()))
        .param("clearance", target.clearance().name()).param("program", target.programId()).param("state", target
            .state().name())
        .param("secret", sealedSecret).param("by", madeBy).param("now", Utc.of(target.madeAt()))
        .update();
  }

  Optional<Target> find(UUID id) {
    return jdbc.sql("SELECT * FROM webhook_target WHERE id = ?").param(id).query(TargetRows::target).optional();
  }

  /** Newest first, those that have ended after the others. */
  List<Target> ofOffice(UUID officeId) {
    return jdbc.sql("SELECT * FROM webhook_target WHERE office_id = ? ORDER BY state = 'ENDED', id DESC LIMIT ?")
        .params(officeId, MOST_SHOWN).query(TargetRows::target).list();
  }

  /** All that have not ended. */
  List<Target> living(UUID officeId) {
    return jdbc.sql("SELECT * FROM webhook_target WHERE office_id = ? AND state <> 'ENDED' ORDER BY id").param(officeId)
        .query(TargetRows::target).list();
  }

  /** False when it was in another state. */
  boolean change(UUID id, Set<Target.State> from, Target.State to) {
    return jdbc.sql("UPDATE webhook_target SET state = :to, changed_at = :now WHERE id = :id AND state IN (:from)")
        .param("to", to.name()).param("now", Utc.of(clock.instant())).param("id", id).param("from", from.stream().map(
            Target.State::name).toList())
        .update() == 1;
  }

  /** False when it has ended. */
  boolean edit(UUID id, String name, String address, Set<EventKind> kinds, SecurityClass clearance) {
    return jdbc.sql("""
        UPDATE webhook_target SET name = :name, address = :address, kinds = :kinds, clearance = :clearance,
          changed_at = :now WHERE id = :id AND state <> 'ENDED'""").param("name", name).param("address", address)
        .param("kinds", joined(kinds)).param("clearance", clearance.name()).param("now", Utc.of(clock.instant()))
        .param("id", id).update() == 1;
  }

  private static String joined(Set<EventKind> kinds) {
    return kinds.stream().map(EventKind::name).sorted().collect(Collectors.joining(","));
  }

  /** False when it has ended. */
  boolean newSecret(UUID id, byte[] sealed) {
    return jdbc.sql("UPDATE webhook_target SET secret = :secret, secret_since = :now, changed_at = :now"
        + " WHERE id = :id AND state <> 'ENDED'").param("secret", sealed).param("now", Utc.of(clock.instant())).param(
            "id", id)
        .update() == 1;
  }

  byte[] sealedSecret(UUID id) {
    return jdbc.sql("SELECT secret FROM webhook_target WHERE id = ?").param(id).query(byte[].class).single();
  }

  private static Target target(ResultSet row, int number) throws SQLException {
    return new Target(row.getObject("id", UUID.class), row.getObject("office_id", UUID.class), row.getString("name"),
        row.getString("address"), Arrays.stream(row.getString("kinds").split(",", -1)).map(EventKind::valueOf).collect(
            Collectors.toSet()),
        SecurityClass.valueOf(row.getString("clearance")), row.getObject("program_id", UUID.class), Target.State
            .valueOf(row.getString("state")),
        Utc.read(row, "secret_since"), Utc.read(row, "made_at"));
  }
}
