package id.jejak.notice;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The e-mail addresses of people. */
@Repository
class MailAddresses {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailAddresses(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  MailAddress of(UUID personId) {
    return jdbc.sql("SELECT * FROM notice_address WHERE person_id = ?").param(personId).query(MailAddresses::address)
        .optional().orElse(MailAddress.NONE);
  }

  /** Whatever a server said of the address before is forgotten: it may take mail by now. */
  @Transactional
  public void set(Viewer viewer, MailAddress given) {
    jdbc.sql("""
        INSERT INTO notice_address (person_id, address, delivery, language, changed_at)
        VALUES (:person, :address, :delivery, :language, :now)
        ON DUPLICATE KEY UPDATE address = VALUES(address), delivery = VALUES(delivery), language = VALUES(language),
          changed_at = VALUES(changed_at), refused_at = NULL, refused_reply = NULL""").param("person", viewer
        .personId()).param("address", given.address()).param("delivery", given.delivery().name()).param("language",
            given.language())
        .param("now", Utc.of(clock.instant())).update();
    events.publishEvent(new Auditable("mail-address.changed", viewer.personId(), viewer.officeId(), viewer.personId(),
        Map.of("delivery", given.delivery().name(), "given", String.valueOf(given.address() != null))));
  }

  /** Marks the address unless the person has given another one meanwhile. */
  void refused(UUID personId, String address, String reply) {
    jdbc.sql("UPDATE notice_address SET refused_at = ?, refused_reply = ? WHERE person_id = ? AND address = ?").params(
        Utc.of(clock.instant()), reply, personId, address).update();
  }

  private static MailAddress address(ResultSet row, int number) throws SQLException {
    return new MailAddress(row.getString("address"), MailAddress.Delivery.valueOf(row.getString("delivery")), row
        .getString("language"), row.getString("refused_reply"));
  }
}
