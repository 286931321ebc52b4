package id.jejak.audit;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each {@link Auditable} fact as one row, inside the transaction of who published it, else in one of its own. A
 * row that cannot be written stops the publisher. Rows are never changed: the application's database user may only
 * INSERT and SELECT here.
 */
@Component
class AuditTrail {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final Clock clock;

  AuditTrail(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void record(Auditable fact) {
    database.sql("""
        INSERT INTO audit_event (id, at, action, actor_id, office_id, subject_id, remote_address, details)
        VALUES (:id, :at, :action, :actor, :office, :subject, :address, :details)
        """).param("id", Ids.next())
        .param("at", LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
        .param("action", fact.action()).param("actor", fact.actorId()).param("office", fact.officeId())
        .param("subject", fact.subjectId()).param("address", remoteAddress())
        .param("details", JSON.writeValueAsString(fact.details())).update();
  }

  private static @Nullable String remoteAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? attributes.getRequest().getRemoteAddr()
        : null;
  }
}
