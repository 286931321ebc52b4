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
 * Rows in an order of time, page by page without a ceiling, along the indexes that have that time and {@code id}.
 *
 * <p>
 * Where a condition holds on several stretches of an index the database would read and sort all of them for each page.
 * So each stretch is asked by itself, and what they give is merged: a page costs its own rows, once for each stretch.
 * The places of the rows are asked first and from an index alone: for whole rows MariaDB 10.11 would rather walk the
 * index from its end to the page. The entity has the attribute {@code id}.
 */
public final class ByTime<T> {
  // Ids are UUIDs of version 7, which the database orders as Java does.
  private static final Comparator<Place> EARLIEST = Comparator.comparing(Place::at).thenComparing(Place::id);

  private final EntityManager entities;
  private final Class<T> type;
  private final Function<T, UUID> id;

  public ByTime(EntityManager entities, Class<T> type, Function<T, UUID> id) {
    this.entities = entities;
    this.type = type;
    this.id = id;
  }

  /**
   * Which time, and which end comes first.
   *
   * @param attribute of the entity, never null in a row; with a dot inside an embedded object
   */
  public record Order(String attribute, boolean latestFirst) {
    public static final Order NEWEST_FIRST = new Order("receivedAt", true);

    private Path<Instant> time(Root<?> root) {
      int dot = attribute.indexOf('.');
      return dot < 0 ? root.get(attribute) : root.get(attribute.substring(0, dot)).get(attribute.substring(dot + 1));
    }
  }

  /** Where a row stands in the order. */
  public record Place(Instant at, UUID id) {
  }

  /** Rows of a page, and the place of the last one when more follow; null on the last page. */
  public record Page<T>(List<T> rows, @Nullable Place next) {
  }

  /** The rows of all {@code stretches} that come after {@code after}, or the first ones; a row of several comes once. */
  public Page<T> page(Order order, List<Specification<T>> stretches, @Nullable Place after, int size) {
    SortedSet<Place> places = new TreeSet<>(order.latestFirst() ? EARLIEST.reversed() : EARLIEST);
    stretches.forEach(stretch -> places.addAll(places(order, stretch, after, size + 1)));
    List<Place> page = places.stream().limit(size).toList();
    return new Page<>(rows(page.stream().map(Place::id).toList()), places.size() > size ? page.getLast() : null);
  }

  private List<Place> places(Order order, Specification<T> stretch, @Nullable Place after, int most) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = builder.createTupleQuery();
    Root<T> root = query.from(type);
    Path<Instant> time = order.time(root);
    Path<UUID> rowId = root.get("id");
    Predicate wanted = Objects.requireNonNull(stretch.toPredicate(root, query, builder));
    if (after != null) {
      wanted = builder.and(wanted, order.latestFirst() ? before(after, time, rowId) : behind(after, time, rowId));
    }
    query.select(builder.tuple(time, rowId)).where(wanted).orderBy(order.latestFirst()
        ? List.of(builder.desc(time), builder.desc(rowId))
        : List.of(builder.asc(time), builder.asc(rowId)));
    return entities.createQuery(query).setMaxResults(most).getResultList().stream().map(row -> new Place(row.get(0,
        Instant.class), row.get(1, UUID.class))).toList();
  }

  // A range of the index first, and only then what OR leaves out of it.
  private Predicate before(Place after, Path<Instant> time, Path<UUID> rowId) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    return builder.and(builder.lessThanOrEqualTo(time, after.at()), builder.or(builder.lessThan(time, after.at()),
        builder.lessThan(rowId, after.id())));
  }

  private Predicate behind(Place after, Path<Instant> time, Path<UUID> rowId) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    return builder.and(builder.greaterThanOrEqualTo(time, after.at()), builder.or(builder.greaterThan(time, after.at()),
        builder.greaterThan(rowId, after.id())));
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
