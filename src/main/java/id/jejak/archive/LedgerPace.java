package id.jejak.archive;

import id.jejak.access.AccessFilter;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old the work is that waits, and how fast it is done: along the index of states by the time of their change. */
@Component
class LedgerPace {
  /** What was read longer ago than this, and cannot be found yet, is a failure of the index. */
  static final Duration INDEXED_WITHIN = Duration.ofMinutes(10);
  private static final List<LedgerState> SETTLED = Arrays.stream(LedgerState.values()).filter(LedgerState::isSettled)
      .toList();

  private final EntityManager entities;
  private final Clock clock;

  LedgerPace(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * How work goes on.
   *
   * @param oldest since when the one waits that has waited longest, for reader, recognition or index; null for none
   * @param toIndex what is read, and cannot be found yet
   * @param indexLate of these, what waits longer than {@link #INDEXED_WITHIN}
   * @param lastHour how many came to their end in the last hour
   */
  record Pace(@Nullable Instant oldest, long toIndex, long indexLate, long lastHour, long lastTenMinutes) {
    /** How long what waits will take at the pace of late; null when nothing was done that would tell. */
    @Nullable
    Duration left(long waiting) {
      if (lastTenMinutes > 0) {
        return Duration.ofMinutes(10).multipliedBy(waiting).dividedBy(lastTenMinutes);
      }
      return lastHour > 0 ? Duration.ofHours(1).multipliedBy(waiting).dividedBy(lastHour) : null;
    }
  }

  @Transactional(readOnly = true)
  Pace of(AccessFilter filter) {
    Instant now = clock.instant();
    Specification<Document> allowed = Archive.allowedBy(filter);
    Specification<Document> unindexed = allowed.and(inState(SETTLED)).and((root, _, builder) -> builder.isNull(root
        .get("indexBatch")));
    Stream<Optional<Instant>> oldest = Stream.concat(LedgerFilter.IN_WORK.stream().map(state -> oldest(allowed.and(
        inState(List.of(state))))), Stream.of(oldest(unindexed)));
    return new Pace(oldest.flatMap(Optional::stream).min(Instant::compareTo).orElse(null), count(unindexed),
        count(unindexed.and(changed(now.minus(INDEXED_WITHIN), false))),
        count(allowed.and(inState(SETTLED)).and(changed(now.minus(Duration.ofHours(1)), true))),
        count(allowed.and(inState(SETTLED)).and(changed(now.minus(Duration.ofMinutes(10)), true))));
  }

  private static Specification<Document> inState(List<LedgerState> states) {
    return (root, _, _) -> root.get("state").in(states);
  }

  private static Specification<Document> changed(Instant then, boolean since) {
    return (root, _, builder) -> since
        ? builder.greaterThanOrEqualTo(root.get("changedAt"), then)
        : builder.lessThan(root.get("changedAt"), then);
  }

  private Optional<Instant> oldest(Specification<Document> wanted) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(Instant.class);
    var root = query.from(Document.class);
    query.select(root.get("changedAt")).where(Objects.requireNonNull(wanted.toPredicate(root, query, builder))).orderBy(
        builder.asc(root.get("changedAt")));
    return entities.createQuery(query).setMaxResults(1).getResultStream().findFirst();
  }

  private long count(Specification<Document> wanted) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(Long.class);
    var root = query.from(Document.class);
    query.select(builder.count(root)).where(Objects.requireNonNull(wanted.toPredicate(root, query, builder)));
    return entities.createQuery(query).getSingleResult();
  }
}
