package id.jejak.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Rows newest first, page by page without a ceiling, along the indexes that have {@code received_at, id}.
 *
 * <p>
 * Where a condition holds on several stretches of an index the database would read and sort all of them for each page.
 * So each stretch is asked by itself, and what they give is merged: a page costs its own rows, once for each stretch.
 * The places of the rows are asked first and from an index alone: for whole rows MariaDB 10.11 would rather walk the
 * index from its end to the page. The entity has the attributes {@code receivedAt} and {@code id}.
 */
public final class NewestFirst<T> {
  // Ids are UUIDs of version 7, which the database orders as Java does.
  private static final Comparator<Place> NEWEST = Comparator.comparing(Place::receivedAt).thenComparing(Place::id)
      .reversed();

  private final EntityManager entities;
  private final Class<T> type;
  private final Function<T, UUID> id;

  public NewestFirst(EntityManager entities, Class<T> type, Function<T, UUID> id) {
    this.entities = entities;
    this.type = type;
    this.id = id;
  }

  /** Where a row stands in the order. */
  public record Place(Instant receivedAt, UUID id) {
  }

  /** Rows of a page, and the place of the last one when more follow; null on the last page. */
  public record Page<T>(List<T> rows, @Nullable Place next) {
  }

  /** The rows of all {@code stretches} that come after {@code after}, or the first ones; a row of several comes once. */
  public Page<T> page(List<Specification<T>> stretches, @Nullable Place after, int size) {
    SortedSet<Place> places = new TreeSet<>(NEWEST);
    stretches.forEach(stretch -> places.addAll(places(stretch, after, size + 1)));
    List<Place> page = places.stream().limit(size).toList();
    return new Page<>(rows(page.stream().map(Place::id).toList()), places.size() > size ? page.getLast() : null);
  }

  private List<Place> places(Specification<T> stretch, @Nullable Place after, int most) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = builder.createTupleQuery();
    Root<T> root = query.from(type);
    Path<Instant> receivedAt = root.get("receivedAt");
    Path<UUID> rowId = root.get("id");
    Predicate wanted = Objects.requireNonNull(stretch.toPredicate(root, query, builder));
    if (after != null) {
      // A range of the index first, and only then what OR leaves out of it.
      wanted = builder.and(wanted, builder.lessThanOrEqualTo(receivedAt, after.receivedAt()), builder.or(builder
          .lessThan(receivedAt, after.receivedAt()), builder.lessThan(rowId, after.id())));
    }
    query.select(builder.tuple(receivedAt, rowId)).where(wanted).orderBy(builder.desc(receivedAt), builder.desc(rowId));
    return entities.createQuery(query).setMaxResults(most).getResultList().stream().map(row -> new Place(row.get(0,
        Instant.class), row.get(1, UUID.class))).toList();
  }

  private List<T> rows(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    CriteriaQuery<T> query = entities.getCriteriaBuilder().createQuery(type);
    query.where(query.from(type).get("id").in(ids));
    Map<UUID, T> rows = new HashMap<>();
    entities.createQuery(query).getResultList().forEach(row -> rows.put(id.apply(row), row));
    return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
  }
}
