package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of interactions for staff, inside the access filter. */
@Service
@Transactional(readOnly = true)
public class InteractionCounts {
  private static final List<Status> OPEN = Arrays.stream(Status.values()).filter(status -> !status.isEnd()).toList();

  private final EntityManager entities;
  private final AccessPolicy policy;

  InteractionCounts(EntityManager entities, AccessPolicy policy) {
    this.entities = entities;
    this.policy = policy;
  }

  /** What was received since a moment, by channel and status; channels without any are missing. */
  public Map<String, Map<Status, Long>> receivedSince(Instant begin, Viewer viewer) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = builder.createTupleQuery();
    Root<Interaction> root = query.from(Interaction.class);
    query.select(builder.tuple(root.get("channel"), root.get("status"), builder.count(root))).where(allowed(viewer,
        root, query), builder.greaterThanOrEqualTo(root.get("receivedAt"), begin)).groupBy(root.get("channel"), root
            .get("status"));
    Map<String, Map<Status, Long>> counts = new TreeMap<>();
    for (Tuple row : entities.createQuery(query).getResultList()) {
      counts.computeIfAbsent(row.get(0, String.class), _ -> new EnumMap<>(Status.class)).put(row.get(1, Status.class),
          row.get(2, Long.class));
    }
    return counts;
  }

  /** What has no end yet, by status. */
  public Map<Status, Long> open(Viewer viewer) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = builder.createTupleQuery();
    Root<Interaction> root = query.from(Interaction.class);
    query.select(builder.tuple(root.get("status"), builder.count(root))).where(allowed(viewer, root, query), root.get(
        "status").in(OPEN)).groupBy(root.get("status"));
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    entities.createQuery(query).getResultList().forEach(row -> counts.put(row.get(0, Status.class), row.get(1,
        Long.class)));
    return counts;
  }

  /** What is in work and beyond its due time. */
  public long late(Instant now, Viewer viewer) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<Interaction> root = query.from(Interaction.class);
    query.select(builder.count(root)).where(allowed(viewer, root, query), builder.equal(root.get("status"),
        Status.DIPROSES), builder.lessThan(root.get("clock").get("workAt"), now));
    return entities.createQuery(query).getSingleResult();
  }

  // Staff alone are counted for: of the grants none asks for a satker.
  private Predicate allowed(Viewer viewer, Root<Interaction> root, CriteriaQuery<?> query) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    return Objects.requireNonNull(RowAccess.<Interaction>allowedBy(policy.filterFor(viewer), (_, _, _, _) -> builder
        .disjunction()).toPredicate(root, query, builder));
  }
}
