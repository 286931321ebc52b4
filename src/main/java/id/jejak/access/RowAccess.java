package id.jejak.access;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/**
 * An {@link AccessFilter} as a condition on rows. The entity has the attributes {@code officeId}, {@code audience} and
 * {@code securityClass}.
 */
public final class RowAccess {
  private RowAccess() {
  }

  /** Whether one of the satkers to whom a row is shown is among {@code satkerIds}. */
  @FunctionalInterface
  public interface ShownTo<T> {
    Predicate anyOf(Set<UUID> satkerIds, Root<T> root, CriteriaQuery<?> query, CriteriaBuilder builder);
  }

  public static <T> Specification<T> allowedBy(AccessFilter filter, ShownTo<T> shownTo) {
    return (root, query, builder) -> {
      List<Predicate> grants = new ArrayList<>();
      for (Grant grant : filter.grants()) {
        grants.add(condition(grant, shownTo, root, query, builder));
      }
      return builder.or(grants.toArray(Predicate[]::new));
    };
  }

  private static <T> Predicate condition(Grant grant, ShownTo<T> shownTo, Root<T> root, CriteriaQuery<?> query,
      CriteriaBuilder builder) {
    List<Predicate> all = new ArrayList<>();
    UUID officeId = grant.officeId();
    if (officeId != null) {
      all.add(builder.equal(root.get("officeId"), officeId));
    }
    Set<UUID> satkerIds = grant.satkerIds();
    if (satkerIds != null) {
      all.add(shownTo.anyOf(satkerIds, root, query, builder));
    }
    all.add(root.get("audience").in(grant.audiences()));
    all.add(root.get("securityClass").in(grant.classes()));
    return builder.and(all.toArray(Predicate[]::new));
  }
}
