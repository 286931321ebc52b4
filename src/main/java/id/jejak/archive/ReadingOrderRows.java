package id.jejak.archive;

import id.jejak.archive.ReadingOrder.State;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of orders to read again. They are their own queue: what runs is work. */
@Repository
class ReadingOrderRows {
  private static final int MOST_SHOWN = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReadingOrderRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(ReadingOrder order) {
    Viewer owner = order.owner();
    jdbc.sql("""
        INSERT INTO reading_order (id, office_id, person_id, person_name, roles, clearance, wanted, state, total,
          after_at, after_id, given_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(order.id(), owner.officeId(), owner.personId(), owner
        .displayName(), owner.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
        owner
            .clearance().stream().max(SecurityClass::compareTo).orElse(SecurityClass.B).name(),
        order.wanted().line(), order.state().name(), order.total(), Utc.of(order.after().receivedAt()), order.after()
            .id(),
        Utc.of(order.givenAt())).update();
  }

  Optional<ReadingOrder> find(UUID id) {
    return jdbc.sql("SELECT * FROM reading_order WHERE id = ?").param(id).query(ReadingOrderRows::order).optional();
  }

  /** The one that runs for the same person and the same documents. */
  Optional<ReadingOrder> running(UUID personId, LedgerFilter wanted) {
    return jdbc.sql("""
        SELECT * FROM reading_order WHERE person_id = ? AND state = 'RUNNING' AND wanted = ? LIMIT 1 FOR UPDATE""")
        .params(personId, wanted.line()).query(ReadingOrderRows::order).optional();
  }

  /** The latest of an office, or of one of its people. */
  List<ReadingOrder> latest(UUID officeId, @Nullable UUID personId) {
    String whose = personId == null ? "office_id = ?" : "person_id = ?";
    return jdbc.sql("SELECT * FROM reading_order WHERE " + whose + " ORDER BY id DESC LIMIT ?").params(personId == null
        ? officeId
        : personId, MOST_SHOWN).query(ReadingOrderRows::order).list();
  }

  /** The one that was given first of those that run, for this transaction alone. */
  Optional<ReadingOrder> claim() {
    return jdbc.sql("""
        SELECT * FROM reading_order WHERE state = 'RUNNING' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""").query(
        ReadingOrderRows::order).optional();
  }

  void moved(UUID id, int taken, LedgerList.After after) {
    jdbc.sql("UPDATE reading_order SET taken = taken + ?, after_at = ?, after_id = ? WHERE id = ?").params(taken, Utc
        .of(after.receivedAt()), after.id(), id).update();
  }

  /** @return false when it did not run any more */
  boolean end(UUID id, State state, int taken) {
    return jdbc.sql("""
        UPDATE reading_order SET state = ?, taken = taken + ?, ended_at = ? WHERE id = ? AND state = 'RUNNING'""")
        .params(state.name(), taken, Utc.of(clock.instant()), id).update() == 1;
  }

  private static ReadingOrder order(ResultSet row, int number) throws SQLException {
    Set<Role> roles = Arrays.stream(row.getString("roles").split(",")).map(Role::valueOf).collect(Collectors.toSet());
    Viewer owner = new Viewer(row.getObject("person_id", UUID.class), row.getString("person_name"), row.getObject(
        "office_id", UUID.class), roles, Set.of(),
        EnumSet.range(SecurityClass.B, SecurityClass.valueOf(row.getString(
            "clearance"))));
    return new ReadingOrder(row.getObject("id", UUID.class), owner, LedgerFilter.parse(row.getString("wanted")), State
        .valueOf(row.getString("state")), row.getLong("total"), row.getLong("taken"),
        new LedgerList.After(Utc.read(row,
            "after_at"), row.getObject("after_id", UUID.class)),
        Utc.read(row, "given_at"), row.getObject("ended_at") == null ? null : Utc.read(row, "ended_at"));
  }
}
