package id.jejak.knowledge.problem;

import id.jejak.shared.IndexChange;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that changed and are to be looked at: a row each, entered in the transaction of the change. */
@Component
class ProblemQueue {
  private static final Logger log = LoggerFactory.getLogger(ProblemQueue.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration LATER = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Clock clock;

  ProblemQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(IndexChange change) {
    if (change.subject() == IndexChange.Subject.INTERACTION) {
      jdbc.sql("INSERT INTO problem_task (interaction_id, due_at) VALUES (?, ?)"
          + " ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), attempts = 0").params(change.id(), Utc.of(
              clock
                  .instant()))
          .update();
    }
  }

  /** The case that waits longest. */
  Optional<UUID> next() {
    return jdbc.sql("SELECT interaction_id FROM problem_task WHERE due_at <= ? ORDER BY due_at, interaction_id LIMIT 1")
        .param(Utc.of(clock.instant())).query(UUID.class).optional();
  }

  /** Holds a case until the transaction ends; false when somebody else does, or nobody waits for it any more. */
  boolean take(UUID interactionId) {
    return jdbc.sql("SELECT interaction_id FROM problem_task WHERE interaction_id = ? FOR UPDATE SKIP LOCKED").param(
        interactionId).query(UUID.class).optional().isPresent();
  }

  void done(UUID interactionId) {
    jdbc.sql("DELETE FROM problem_task WHERE interaction_id = ?").param(interactionId).update();
  }

  /** It could not be looked at: later again, and after some times never. */
  @Transactional
  public void putOff(UUID interactionId) {
    jdbc.sql("UPDATE problem_task SET attempts = attempts + 1, due_at = ? WHERE interaction_id = ?").params(Utc.of(clock
        .instant().plus(LATER)), interactionId).update();
    int gone = jdbc.sql("DELETE FROM problem_task WHERE interaction_id = ? AND attempts >= ?").params(interactionId,
        MOST_ATTEMPTS).update();
    if (gone > 0) {
      log.atError().addKeyValue("interaction", interactionId).log("not compared with others: it failed too often");
    }
  }
}
