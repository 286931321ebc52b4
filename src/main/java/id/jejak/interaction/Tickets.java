package id.jejak.interaction;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives ticket numbers, counted for each office and year: {@code 077-2026-000123}. */
@Component
class Tickets {
  private final JdbcClient jdbc;

  Tickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number; it is given back when the transaction is, so that numbers have no gaps. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(UUID officeId, String officeCode, int year) {
    jdbc.sql("""
        INSERT INTO ticket_counter (office_id, ticket_year, last_number) VALUES (?, ?, 1)
        ON DUPLICATE KEY UPDATE last_number = last_number + 1""").params(officeId, year).update();
    int number = jdbc.sql("SELECT last_number FROM ticket_counter WHERE office_id = ? AND ticket_year = ?").params(
        officeId, year).query(Integer.class).single();
    return "%s-%d-%06d".formatted(officeCode, year, number);
  }
}
