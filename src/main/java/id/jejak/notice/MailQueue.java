package id.jejak.notice;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait, go, and went: the rows are the queue. */
@Repository
class MailQueue {
  // Without the hint MariaDB 10.11 walks from the newest of the office to the page.
  private static final String OF_STATE = "(SELECT * FROM notice_mail FORCE INDEX (notice_mail_of_office)"
      + " WHERE office_id = ? AND state = ? AND id < ? ORDER BY id DESC LIMIT ?)";
  private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A mail.
   *
   * @param digestDay of a daily mail, else null
   * @param attempts how often it was tried, this time included
   */
  record Mail(UUID id, UUID personId, UUID officeId, @Nullable LocalDate digestDay, MailState state, int attempts,
      Instant dueAt, Instant changedAt, @Nullable String reason, @Nullable String reply) {
  }

  UUID add(UUID personId, UUID officeId, @Nullable LocalDate digestDay, Instant dueAt) {
    UUID id = Ids.next();
    jdbc.sql("""
        INSERT INTO notice_mail (id, person_id, office_id, digest_day, state, attempts, due_at, changed_at)
        VALUES (:id, :person, :office, :day, 'WAITING', 0, :due, :now) ON DUPLICATE KEY UPDATE attempts = attempts""")
        .param("id", id).param("person", personId).param("office", officeId).param("day", digestDay).param("due", Utc
            .of(dueAt))
        .param("now", now()).update();
    return id;
  }

  /** The daily mail of that day, held until the transaction ends; empty when it is on its way already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> digest(UUID personId, UUID officeId, LocalDate day, Instant dueAt) {
    add(personId, officeId, day, dueAt);
    return jdbc
        .sql("SELECT id FROM notice_mail WHERE person_id = ? AND digest_day = ? AND state = 'WAITING' FOR UPDATE")
        .params(personId, day).query(UUID.class).optional();
  }

  /** Takes the mail that has waited longest, and marks it as being sent before anybody calls the server. */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public Optional<Mail> claim() {
    Optional<Mail> found = jdbc.sql("SELECT * FROM notice_mail WHERE state = 'WAITING' AND due_at <= ?"
        + " ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED").param(now()).query(MailQueue::mail).optional();
    found.ifPresent(mail -> jdbc.sql("UPDATE notice_mail SET state = 'SENDING', attempts = attempts + 1, changed_at = ?"
        + " WHERE id = ?").params(now(), mail.id()).update());
    return found.map(mail -> new Mail(mail.id(), mail.personId(), mail.officeId(), mail.digestDay(), MailState.SENDING,
        mail.attempts() + 1, mail.dueAt(), mail.changedAt(), mail.reason(), mail.reply()));
  }

  /** What became of a claimed mail. */
  @Transactional
  public void settle(Mail mail, MailState state, @Nullable MailResult result) {
    jdbc.sql("UPDATE notice_mail SET state = :state, reason = :reason, reply = :reply, changed_at = :now"
        + " WHERE id = :id AND state = 'SENDING'").param("state", state.name()).param("reason", result == null
            ? null
            : result.ending().name())
        .param("reply", result == null ? null : result.reply()).param("now", now()).param(
            "id", mail.id())
        .update();
    if (state != MailState.DROPPED) {
      events.publishEvent(new Auditable("notice-mail.ended", null, mail.officeId(), mail.personId(), Map.of("mail", mail
          .id().toString(), "state", state.name())));
    }
  }

  /** It was not taken: it is tried again later. */
  void again(Mail mail, MailResult result, Instant dueAt) {
    jdbc.sql("UPDATE notice_mail SET state = 'WAITING', reason = ?, reply = ?, due_at = ?, changed_at = ?"
        + " WHERE id = ? AND state = 'SENDING'").params(result.ending().name(), result.reply(), Utc.of(dueAt), now(),
            mail.id())
        .update();
  }

  /** Whatever an earlier run was sending may have arrived. */
  int takeBack() {
    return jdbc.sql("UPDATE notice_mail SET state = 'UNCLEAR', reason = 'NO_ANSWER', changed_at = ?"
        + " WHERE state = 'SENDING'").param(now()).update();
  }

  /** Newest first. A mail that is being tried this moment still waits, for whoever looks. */
  List<Mail> page(UUID officeId, MailState state, @Nullable UUID after, int limit) {
    List<MailState> states = state == MailState.WAITING ? List.of(state, MailState.SENDING) : List.of(state);
    List<Object> values = new ArrayList<>();
    states.forEach(one -> values.addAll(List.of(officeId, one.name(), after == null ? AFTER_ALL : after, limit)));
    values.add(limit);
    return jdbc.sql(String.join(" UNION ALL ", Collections.nCopies(states.size(), OF_STATE))
        + " ORDER BY id DESC LIMIT ?").params(values).query(MailQueue::mail).list();
  }

  /** Whether the office had such a mail given up, which waits again now. */
  boolean retry(UUID officeId, UUID id) {
    return jdbc.sql("UPDATE notice_mail SET state = 'WAITING', attempts = 0, due_at = ?, changed_at = ?"
        + " WHERE id = ? AND office_id = ? AND state = 'FAILED'").params(now(), now(), id, officeId).update() == 1;
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    return new Mail(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getObject("office_id",
        UUID.class), row.getObject("digest_day", LocalDate.class), MailState.valueOf(row.getString("state")),
        row
            .getInt("attempts"),
        Utc.read(row, "due_at"), Utc.read(row, "changed_at"), row.getString("reason"), row
            .getString("reply"));
  }

  private Object now() {
    return Utc.of(clock.instant());
  }
}
