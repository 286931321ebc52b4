package id.jejak.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cards. */
@Repository
class CardRows {
  private final JdbcClient database;
  private final Clock clock;

  CardRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes others who change cards of this satker wait until the transaction ends. */
  void lockSatker(UUID satkerId) {
    if (database.sql("SELECT id FROM satker WHERE id = ? FOR UPDATE").param(satkerId).query(UUID.class).list()
        .isEmpty()) {
      throw new SatkerNotFound();
    }
  }

  void insert(Card card) {
    database.sql("""
        INSERT INTO kips_card (id, office_id, satker_id, person_id, number, valid_from, valid_until, state, replaces_id,
          created_at, changed_at)
        VALUES (:id, :office, :satker, :person, :number, :from, :until, :state, :replaces, :now, :now)""")
        .param("id", card.id()).param("office", card.officeId()).param("satker", card.satkerId())
        .param("person", card.personId()).param("number", card.number()).param("from", card.validFrom())
        .param("until", card.validUntil()).param("state", card.state().name()).param("replaces", card.replacesId())
        .param("now", now()).update();
  }

  /** @throws OptimisticLockingFailureException when it was changed since it was read */
  void update(Card card, CardState state, @Nullable LocalDate until) {
    changed(database.sql("UPDATE kips_card SET state = :state, valid_until = :until, changed_at = :now,"
        + " version = version + 1 WHERE id = :id AND version = :version").param("state", state.name()).param("until",
            until),
        card);
  }

  void letter(Card card, Card.Letter letter) {
    changed(database.sql("UPDATE kips_card SET letter_sha256 = :hash, letter_name = :name, letter_type = :type,"
        + " changed_at = :now, version = version + 1 WHERE id = :id AND version = :version").param("hash", letter
            .sha256())
        .param("name", letter.name()).param("type", letter.mediaType()), card);
  }

  private void changed(JdbcClient.StatementSpec update, Card card) {
    if (update.param("now", now()).param("id", card.id()).param("version", card.version()).update() == 0) {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }

  Optional<Card> find(UUID officeId, UUID id) {
    return database.sql("SELECT * FROM kips_card WHERE id = ? AND office_id = ?").param(id).param(officeId).query(
        CardRows::card).optional();
  }

  /** The cards of a satker, the latest first; a satker has few. */
  List<Card> ofSatker(UUID satkerId) {
    return database.sql("SELECT * FROM kips_card WHERE satker_id = ? ORDER BY valid_from DESC, id DESC").param(satkerId)
        .query(CardRows::card).list();
  }

  List<Card> ofPeople(Collection<UUID> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : database.sql("SELECT * FROM kips_card WHERE person_id IN (:people) ORDER BY valid_from DESC, id DESC").param(
            "people", personIds).query(CardRows::card).list();
  }

  List<Card> byNumber(String number) {
    return database.sql("SELECT * FROM kips_card WHERE number = ? ORDER BY valid_from DESC, id DESC").param(number)
        .query(CardRows::card).list();
  }

  List<Card> page(UUID officeId, UUID after, int limit) {
    return database.sql("SELECT * FROM kips_card WHERE office_id = ? AND id > ? ORDER BY id LIMIT ?").param(officeId)
        .param(after).param(limit).query(CardRows::card).list();
  }

  private static Card card(ResultSet row, int number) throws SQLException {
    String letter = row.getString("letter_sha256");
    return new Card(row.getObject("id", UUID.class), row.getObject("office_id", UUID.class), row.getObject("satker_id",
        UUID.class), row.getObject("person_id", UUID.class), row.getString("number"),
        row.getObject("valid_from",
            LocalDate.class),
        row.getObject("valid_until", LocalDate.class), CardState.valueOf(row.getString("state")),
        row.getObject("replaces_id", UUID.class), letter == null
            ? null
            : new Card.Letter(letter, row.getString("letter_name"), row.getString("letter_type")),
        row.getInt("version"));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
