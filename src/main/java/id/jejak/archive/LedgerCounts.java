package id.jejak.archive;

import id.jejak.access.AccessFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of documents, inside the access filter. */
@Component
class LedgerCounts {
  private final EntityManager entities;

  LedgerCounts(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(readOnly = true)
  public Map<LedgerState, Long> byState(AccessFilter filter) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createTupleQuery();
    var root = query.from(Document.class);
    query.select(builder.tuple(root.get("state"), builder.count(root)))
        .where(Archive.allowedBy(filter).toPredicate(root, query,
            builder))
        .groupBy(root.get("state"));
    Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
    for (Tuple row : entities.createQuery(query).getResultList()) {
      counts.put(row.get(0, LedgerState.class), row.get(1, Long.class));
    }
    return counts;
  }
}
