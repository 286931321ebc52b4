package id.jejak.archive;

import id.jejak.access.AccessFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
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
    Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
    by("state", LedgerState.class, filter).forEach((state, count) -> state.ifPresent(known -> counts.put(known,
        count)));
    return counts;
  }

  /** By group of media types; those of before groups were noted are missing. */
  @Transactional(readOnly = true)
  Map<FileType, Long> byType(AccessFilter filter) {
    Map<FileType, Long> counts = new EnumMap<>(FileType.class);
    by("fileType", FileType.class, filter).forEach((type, count) -> counts.merge(type.orElse(FileType.OTHER), count,
        Long::sum));
    return counts;
  }

  /** By the channel of the case; empty for none. */
  @Transactional(readOnly = true)
  Map<String, Long> byChannel(AccessFilter filter) {
    Map<String, Long> counts = new LinkedHashMap<>();
    by("channel", String.class, filter).forEach((channel, count) -> counts.merge(channel.orElse(""), count,
        Long::sum));
    return counts;
  }

  private <T> Map<Optional<T>, Long> by(String attribute, Class<T> type, AccessFilter filter) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createTupleQuery();
    var root = query.from(Document.class);
    query.select(builder.tuple(root.get(attribute), builder.count(root)))
        .where(Archive.allowedBy(filter).toPredicate(root, query, builder)).groupBy(root.get(attribute));
    Map<Optional<T>, Long> counts = new LinkedHashMap<>();
    for (Tuple row : entities.createQuery(query).getResultList()) {
      counts.put(Optional.ofNullable(row.get(0, type)), row.get(1, Long.class));
    }
    return counts;
  }

  @Transactional(readOnly = true)
  long of(AccessFilter filter, LedgerFilter wanted, Set<String> olderReaders) {
    return count(Archive.allowedBy(filter).and(LedgerConditions.all(wanted, olderReaders)));
  }

  /** How many cannot be fully searched (yet); the others, which are most, are not looked at. */
  @Transactional(readOnly = true)
  long notFullySearchable(AccessFilter filter) {
    return count(Archive.allowedBy(filter).and((root, _, _) -> root.get("state").in(NOT_FULLY_SEARCHABLE)));
  }

  /** Those of which at least one page could not be recognised. */
  @Transactional(readOnly = true)
  long notRecognised(AccessFilter filter) {
    return count(Archive.allowedBy(filter).and(LedgerConditions.inStates(Set.of(LedgerState.TEXT_PARTIAL))).and((root,
        _, builder) -> builder.equal(root.get("detail"), RecognitionQueue.NOT_RECOGNISED)));
  }

  private long count(Specification<Document> wanted) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(Long.class);
    var root = query.from(Document.class);
    query.select(builder.count(root)).where(Objects.requireNonNull(wanted.toPredicate(root, query, builder)));
    return entities.createQuery(query).getSingleResult();
  }

  /**
   * How much of some documents can be searched.
   *
   * @param unsearchable of them, those that cannot be fully searched (yet)
   */
  public record Completeness(long documents, long unsearchable) {
  }

  @Transactional(readOnly = true)
  Completeness ofSatker(AccessFilter filter, UUID satkerId) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createTupleQuery();
    var root = query.from(Document.class);
    var satker = root.<Document, SatkerLink>joinSet("satkers").<UUID>get("satkerId");
    Counted counted = counted(root.get("state").in(NOT_FULLY_SEARCHABLE), builder.and(builder.equal(satker, satkerId),
        Archive.allowedBy(filter).toPredicate(root, query, builder)), query, root);
    return new Completeness(counted.all(), counted.some());
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
    Predicate open = builder.or(builder.isNull(root.get("indexBatch")), builder.not(root.get("state").in(SETTLED)));
    Counted counted = counted(open, builder.and(builder.equal(root.get("interactionId"), interactionId), Archive
        .allowedBy(filter).toPredicate(root, query, builder)), query, root);
    return new Progress(counted.all(), counted.some());
  }

  private record Counted(long all, long some) {
  }

  private Counted counted(Predicate some, Predicate all, CriteriaQuery<Tuple> query,
      Root<Document> root) {
    var builder = entities.getCriteriaBuilder();
    query.select(builder.tuple(builder.count(root), builder.sum(builder.<Long>selectCase().when(some, 1L).otherwise(
        0L)))).where(all);
    Tuple row = entities.createQuery(query).getSingleResult();
    @Nullable
    Long found = row.get(1, Long.class);
    return new Counted(row.get(0, Long.class), found == null ? 0 : found);
  }
}
