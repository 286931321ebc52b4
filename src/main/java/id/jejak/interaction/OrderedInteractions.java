package id.jejak.interaction;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.ByTime;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interactions that a viewer may see, in an order of time; each condition is a stretch of one index. */
@Component
class OrderedInteractions {
  private final ByTime<Interaction> rows;
  private final AccessPolicy policy;

  OrderedInteractions(EntityManager entities, AccessPolicy policy) {
    this.rows = new ByTime<>(entities, Interaction.class, Interaction::getId);
    this.policy = policy;
  }

  /** Those to which any of the conditions applies. */
  @Transactional(readOnly = true)
  InteractionList.Page page(Viewer viewer, ByTime.Order order, List<Specification<Interaction>> conditions,
      InteractionList.@Nullable After after, int size) {
    List<Specification<Interaction>> stretches = policy.filterFor(viewer).parts().stream().flatMap(part -> conditions
        .stream().map(condition -> allowedBy(part).and(condition))).toList();
    var page = rows.page(order, stretches, after == null ? null : new ByTime.Place(after.at(), after.id()), size);
    ByTime.Place next = page.next();
    return new InteractionList.Page(page.rows().stream().map(row -> row.viewFor(viewer)).toList(), next == null
        ? null
        : new InteractionList.After(next.at(), next.id()));
  }

  private static Specification<Interaction> allowedBy(AccessFilter part) {
    return RowAccess.allowedBy(part, (satkerIds, root, _, builder) -> {
      var link = root.<Interaction, SatkerLink>joinSet("satkers");
      // Always equal; saying so lets the database walk the index of the link in the order of the list.
      Predicate sameTime = builder.equal(link.get("receivedAt"), root.get("receivedAt"));
      Predicate shown = builder.equal(link.get("audience"), Audience.SATKER);
      return builder.and(link.get("satkerId").in(satkerIds), sameTime, shown);
    });
  }
}
