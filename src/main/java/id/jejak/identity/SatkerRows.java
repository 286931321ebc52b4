package id.jejak.identity;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The two tables of a satker, as one. */
@Repository
class SatkerRows {
  private static final String HOLDS = " c.validFrom <= :day AND (c.validTo IS NULL OR c.validTo >= :day)";

  private final EntityManager entities;

  SatkerRows(EntityManager entities) {
    this.entities = entities;
  }

  void add(SatkerRow row, SatkerCodeRow code) {
    entities.persist(row);
    entities.flush();
    entities.persist(code);
    entities.flush();
  }

  void add(SatkerCodeRow code) {
    entities.persist(code);
    entities.flush();
  }

  List<SatkerCodeRow> byCode(UUID officeId, String code, LocalDate day) {
    if (!mayBeCode(code)) {
      return List.of();
    }
    return entities
        .createQuery("SELECT c FROM SatkerCodeRow c WHERE c.officeId = :office AND c.code = :code AND" + HOLDS,
            SatkerCodeRow.class)
        .setParameter("office", officeId).setParameter("code", code).setParameter("day", day).getResultList();
  }

  boolean isKnown(UUID officeId, String code) {
    return mayBeCode(code) && !entities.createQuery(
        "SELECT c.id FROM SatkerCodeRow c WHERE c.officeId = :office AND c.code = :code", UUID.class).setParameter(
            "office", officeId)
        .setParameter("code", code).setMaxResults(1).getResultList().isEmpty();
  }

  List<SatkerCodeRow> byIds(Collection<UUID> ids, LocalDate day) {
    return entities
        .createQuery("SELECT c FROM SatkerCodeRow c WHERE c.satkerId IN :ids AND" + HOLDS, SatkerCodeRow.class)
        .setParameter("ids", ids).setParameter("day", day).getResultList();
  }

  Optional<SatkerCodeRow> latest(UUID satkerId) {
    return entities
        .createQuery("SELECT c FROM SatkerCodeRow c WHERE c.satkerId = :id ORDER BY c.validFrom DESC",
            SatkerCodeRow.class)
        .setParameter("id", satkerId).setMaxResults(1).getResultStream().findFirst();
  }

  /** All codes of a satker, the latest first. */
  List<SatkerCodeRow> history(UUID satkerId) {
    return entities
        .createQuery("SELECT c FROM SatkerCodeRow c WHERE c.satkerId = :id ORDER BY c.validFrom DESC",
            SatkerCodeRow.class)
        .setParameter("id", satkerId).getResultList();
  }

  /** All codes an office ever used. */
  List<SatkerCodeRow> ofOffice(UUID officeId) {
    return entities.createQuery("SELECT c FROM SatkerCodeRow c WHERE c.officeId = :office", SatkerCodeRow.class)
        .setParameter("office", officeId).getResultList();
  }

  void flush() {
    entities.flush();
  }

  List<SatkerCodeRow> search(UUID officeId, String part, String after, LocalDate day, int limit) {
    return entities.createQuery("SELECT c FROM SatkerCodeRow c WHERE c.officeId = :office AND c.code > :after AND"
        + HOLDS + " AND (c.code LIKE :start ESCAPE '!' OR c.name LIKE :within ESCAPE '!') ORDER BY c.code, c.id",
        SatkerCodeRow.class).setParameter("office", officeId).setParameter("day", day)
        .setParameter("after", after).setParameter("start", mayBeCode(part) ? literal(part) + "%" : "-")
        .setParameter("within", "%" + literal(part) + "%")
        .setMaxResults(limit).getResultList();
  }

  /** The last code and name of those that are no longer served, after a code and the id of its row. */
  List<SatkerCodeRow> closed(UUID officeId, String part, String after, UUID afterId, LocalDate day, int limit) {
    return entities.createQuery("""
        SELECT c FROM SatkerCodeRow c WHERE c.officeId = :office AND c.validTo < :day
        AND (c.code > :after OR (c.code = :after AND c.id > :id))
        AND (c.code LIKE :start ESCAPE '!' OR c.name LIKE :within ESCAPE '!')
        AND NOT EXISTS (SELECT 1 FROM SatkerCodeRow n WHERE n.satkerId = c.satkerId AND n.validFrom > c.validFrom)
        ORDER BY c.code, c.id""", SatkerCodeRow.class).setParameter("office", officeId).setParameter("day", day)
        .setParameter("after", after).setParameter("id", afterId).setParameter("start", mayBeCode(part)
            ? literal(part) + "%"
            : "-")
        .setParameter("within", "%" + literal(part) + "%").setMaxResults(limit).getResultList();
  }

  /** The column of codes is ASCII: the database refuses to compare it with anything else. */
  private static boolean mayBeCode(String typed) {
    return typed.chars().allMatch(c -> c < 128);
  }

  private static String literal(String part) {
    return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
