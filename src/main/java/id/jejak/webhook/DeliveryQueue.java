package id.jejak.webhook;

import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Status;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries that wait, go, and went: the rows are the queue. */
@Repository
class DeliveryQueue {
  private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryQueue(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** What happened is told as it was then, however late. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Target target, EventKind kind, InteractionView interaction, Instant happenedAt) {
    jdbc.sql("""
        INSERT INTO webhook_delivery (id, target_id, office_id, interaction_id, kind, ticket, status, happened_at,
          state, attempts, due_at, changed_at)
        VALUES (:id, :target, :office, :interaction, :kind, :ticket, :status, :at, 'WAITING', 0, :now, :now)""").param(
        "id", Ids.next()).param("target", target.id()).param("office", target.officeId()).param("interaction",
            interaction.id())
        .param("kind", kind.name()).param("ticket", interaction.ticket()).param("status", interaction
            .status().name())
        .param("at", Utc.of(happenedAt)).param("now", now()).update();
  }

  /**
   * Takes what has waited longest, and marks it as being sent before anybody calls the target. A target that is being
   * called, or is paused, is left alone: a slow one keeps nobody else waiting.
   */
  Optional<Delivery> claim() {
    return oldest().stream().filter(this::take).findFirst().flatMap(this::find);
  }

  /** What has waited longest for each target that is free, the longest wait first: however much waits behind it. */
  private List<UUID> oldest() {
    return jdbc.sql("""
        SELECT waiting.id FROM (
          SELECT (SELECT due.id FROM webhook_delivery due
            WHERE due.target_id = target.id AND due.state = 'WAITING' AND due.due_at <= :now
            ORDER BY due.due_at, due.id LIMIT 1) AS id
          FROM webhook_target target
          WHERE target.state <> 'PAUSED' AND NOT EXISTS (SELECT 1 FROM webhook_delivery busy
            WHERE busy.target_id = target.id AND busy.state = 'SENDING')) AS first
        JOIN webhook_delivery waiting ON waiting.id = first.id ORDER BY waiting.due_at, waiting.id""").param("now",
        now()).query(UUID.class).list();
  }

  // Whoever comes second finds another state. No lock is held between looking and taking.
  private boolean take(UUID id) {
    return jdbc.sql("UPDATE webhook_delivery SET state = 'SENDING', attempts = attempts + 1, changed_at = ?"
        + " WHERE id = ? AND state = 'WAITING'").params(now(), id).update() == 1;
  }

  /** What became of a claimed delivery. */
  @Transactional
  public void settle(Delivery delivery, Delivery.State state, @Nullable DeliveryResult result) {
    if (mark(delivery, state, result, clock.instant()) && state != Delivery.State.DROPPED) {
      events.publishEvent(new Auditable("webhook.delivery-ended", null, delivery.officeId(), delivery.targetId(), Map
          .of("delivery", delivery.id().toString(), "state", state.name())));
    }
  }

  /** It was not taken: it is tried again later. */
  void again(Delivery delivery, DeliveryResult result, Instant dueAt) {
    mark(delivery, Delivery.State.WAITING, result, dueAt);
  }

  private boolean mark(Delivery delivery, Delivery.State state, @Nullable DeliveryResult result, Instant dueAt) {
    return jdbc.sql("""
        UPDATE webhook_delivery SET state = :state, reason = :reason, http_status = :status, reply = :reply,
          due_at = :due, changed_at = :now
        WHERE id = :id AND state = 'SENDING'""").param("state", state.name()).param("reason", result == null
        ? null
        : result.ending().name()).param("status", result == null ? null : result.httpStatus()).param("reply",
            result == null ? null : result.reply())
        .param("due", Utc.of(dueAt)).param("now", now()).param("id", delivery
            .id())
        .update() == 1;
  }

  /** Whatever an earlier run was sending may have arrived. */
  int takeBack() {
    return jdbc.sql("""
        UPDATE webhook_target target STRAIGHT_JOIN webhook_delivery sent
          ON sent.target_id = target.id AND sent.state = 'SENDING'
        SET sent.state = 'UNCLEAR', sent.reason = 'NO_ANSWER', sent.changed_at = ?""").param(now()).update();
  }

  /** Nothing more goes to a target that has ended; what is on its way just now is dropped when it comes back. */
  void drop(UUID targetId) {
    jdbc.sql("UPDATE webhook_delivery SET state = 'DROPPED', changed_at = ? WHERE target_id = ? AND state = 'WAITING'")
        .params(now(), targetId).update();
  }

  /** Whether it had left, and waits once more now. */
  boolean replay(UUID targetId, UUID id) {
    return jdbc.sql("UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, due_at = ?, changed_at = ?"
        + " WHERE id = ? AND target_id = ? AND state IN ('DELIVERED', 'UNCLEAR', 'FAILED')").params(now(), now(), id,
            targetId)
        .update() == 1;
  }

  /** Removes what is over and was queued before then, the oldest first. */
  int purge(Instant before, int most) {
    return jdbc.sql("DELETE FROM webhook_delivery WHERE id < ? AND state NOT IN ('WAITING', 'SENDING')"
        + " ORDER BY id LIMIT ?").params(Ids.beginning(before), most).update();
  }

  /** Newest first, after the one given. */
  List<Delivery> page(UUID targetId, @Nullable UUID after, int limit) {
    return jdbc.sql("SELECT * FROM webhook_delivery WHERE target_id = ? AND id < ? ORDER BY id DESC LIMIT ?").params(
        targetId, after == null ? AFTER_ALL : after, limit).query(DeliveryQueue::delivery).list();
  }

  Optional<Delivery> find(UUID id) {
    return jdbc.sql("SELECT * FROM webhook_delivery WHERE id = ?").param(id).query(DeliveryQueue::delivery).optional();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    String reason = row.getString("reason");
    return new Delivery(row.getObject("id", UUID.class), row.getObject("target_id", UUID.class), row.getObject(
        "office_id", UUID.class), row.getObject("interaction_id", UUID.class),
        EventKind.valueOf(row.getString(
            "kind")),
        row.getString("ticket"), Status.valueOf(row.getString("status")), Utc.read(row, "happened_at"),
        Delivery.State.valueOf(row.getString("state")), row.getInt("attempts"), Utc.read(row, "due_at"), Utc.read(row,
            "changed_at"),
        reason == null ? null : DeliveryResult.Ending.valueOf(reason), row.getObject("http_status",
            Integer.class),
        row.getString("reply"));
  }

  private Object now() {
    return Utc.of(clock.instant());
  }
}
