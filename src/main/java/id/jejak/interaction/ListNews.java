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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of a list has come since it was shown to somebody of the office, read along the times of the last change. */
@Service
@Transactional(readOnly = true)
public class ListNews {
  /** More than this is not counted any further. */
  static final int MOST = 100;
  /** A list that stands open longer than this is no longer watched. */
  static final Duration WATCHED = Duration.ofHours(1);

  private final EntityManager entities;
  private final AccessPolicy policy;
  private final Clock clock;

  ListNews(EntityManager entities, AccessPolicy policy, Clock clock) {
    this.entities = entities;
    this.policy = policy;
    this.clock = clock;
  }

  boolean isWatched(Instant since) {
    return !since.isBefore(clock.instant().minus(WATCHED));
  }

  /** What the wish finds and was recorded since that moment; at most {@value #MOST}. */
  public int recorded(Viewer viewer, ListWish wish, Instant since) {
    List<Specification<Interaction>> any = new ArrayList<>();
    Instant now = clock.instant();
    wish.stretches().forEach(status -> any.add((root, _, builder) -> InteractionList.has(wish, status, now, root,
        builder)));
    return count(viewer, since, Specification.anyOf(any).and((root, _, builder) -> builder.greaterThan(root.get(
        "createdAt"), since)));
  }

  /** What is open in a section, or for a person, and was changed by somebody else since that moment. */
  public int changed(Viewer viewer, @Nullable String section, @Nullable UUID assigneeId, Instant since) {
    return count(viewer, since, (root, _, builder) -> {
      List<Predicate> all = new ArrayList<>(List.of(root.get("status").in(Status.DITERIMA, Status.DIPROSES), builder
          .isNull(root.get("mergedInto")),
          builder.or(builder.isNull(root.get("changedBy")), builder.notEqual(root.get(
              "changedBy"), viewer.personId()))));
      if (section != null) {
        all.add(builder.equal(root.get("section"), section));
      }
      if (assigneeId != null) {
        all.add(builder.equal(root.get("assigneeId"), assigneeId));
      }
      return builder.and(all.toArray(Predicate[]::new));
    });
  }

  private int count(Viewer viewer, Instant since, Specification<Interaction> which) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = builder.createTupleQuery();
    Root<Interaction> root = query.from(Interaction.class);
    // Of the grants of staff none asks for a satker.
    Predicate allowed = Objects.requireNonNull(RowAccess.<Interaction>allowedBy(policy.filterFor(viewer), (_, _, _,
        _) -> builder.disjunction()).toPredicate(root, query, builder));
    // The index of changes has the status before the time: each of them is a short range.
    query.select(builder.tuple(root.get("id"))).where(allowed, root.get("status").in((Object[]) Status.values()),
        builder
            .greaterThan(root.get("changedAt"), since),
        Objects.requireNonNull(which.toPredicate(root, query, builder)));
    return entities.createQuery(query).setMaxResults(MOST).getResultList().size();
  }
}
