package id.jejak.archive;

import id.jejak.access.AccessFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of documents, inside the access filter. */
@Component
public class LedgerCounts {
  private static final List<LedgerState> SETTLED = Arrays.stream(LedgerState.values()).filter(LedgerState::isSettled)
      .toList();
  private static final List<LedgerState> NOT_FULLY_SEARCHABLE = Arrays.stream(LedgerState.values())
      .filter(state -> !state
          .isFullySearchable())
      .toList();

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

  /** How many cannot be fully searched (yet); the others, which are most, are not looked at. */
  @Transactional(readOnly = true)
  long notFullySearchable(AccessFilter filter) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(Long.class);
    var root = query.from(Document.class);
    query.select(builder.count(root)).where(root.get("state").in(NOT_FULLY_SEARCHABLE), Archive.allowedBy(filter)
        .toPredicate(root, query, builder));
    return entities.createQuery(query).getSingleResult();
  }

  @Transactional(readOnly = true)
  long ofSatker(AccessFilter filter, UUID satkerId) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(Long.class);
    var root = query.from(Document.class);
    var satker = root.<Document, SatkerLink>joinSet("satkers").<UUID>get("satkerId");
    query.select(builder.count(root)).where(builder.equal(satker, satkerId), Archive.allowedBy(filter).toPredicate(root,
        query, builder));
    return entities.createQuery(query).getSingleResult();
  }

  /**
   * How far the documents of an interaction are.
   *
   * @param open of them, those that are still being read or cannot be found yet
   */
  public record Progress(long documents, long open) {
  }

  @Transactional(readOnly = true)
  public Progress progress(AccessFilter filter, UUID interactionId) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createTupleQuery();
    var root = query.from(Document.class);
    var open = builder.or(builder.isNull(root.get("indexBatch")), builder.not(root.get("state").in(SETTLED)));
    query.select(builder.tuple(builder.count(root), builder.sum(builder.<Long>selectCase().when(open, 1L).otherwise(
        0L))))
        .where(builder.equal(root.get("interactionId"), interactionId), Archive.allowedBy(filter).toPredicate(root,
            query, builder));
    Tuple row = entities.createQuery(query).getSingleResult();
    Long unfinished = row.get(1, Long.class);
    return new Progress(row.get(0, Long.class), unfinished == null ? 0 : unfinished);
  }
}
