package id.jejak.interaction;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interactions that a viewer may see, newest first, page by page without a ceiling. */
@Service
public class InteractionList {
  private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "receivedAt", "id");

  private final InteractionRepository interactions;
  private final AccessPolicy policy;

  InteractionList(InteractionRepository interactions, AccessPolicy policy) {
    this.interactions = interactions;
    this.policy = policy;
  }

  /** The last row of the page before. */
  public record After(Instant receivedAt, UUID id) {
  }

  /** Rows of a page, and where the next one begins; null on the last. */
  public record Page(List<InteractionView> rows, @Nullable After next) {
  }

  @Transactional(readOnly = true)
  public Page page(Viewer viewer, @Nullable Status status, @Nullable After after, int size) {
    KeysetScrollPosition position = after == null
        ? ScrollPosition.keyset()
        : ScrollPosition.forward(Map.of(
            "receivedAt", after.receivedAt(), "id", after.id()));
    Window<Interaction> window = interactions.findBy(allowedBy(policy.filterFor(viewer)).and(has(status)),
        query -> query.sortBy(NEWEST).limit(size).scroll(position));
    List<InteractionView> rows = window.stream().map(row -> row.viewFor(viewer)).toList();
    return new Page(rows, window.hasNext() ? new After(rows.getLast().receivedAt(), rows.getLast().id()) : null);
  }

  private static Specification<Interaction> has(@Nullable Status status) {
    return (root, _, builder) -> status == null ? builder.conjunction() : builder.equal(root.get("status"), status);
  }

  private static Specification<Interaction> allowedBy(AccessFilter filter) {
    return RowAccess.allowedBy(filter, (satkerIds, root, query, builder) -> {
      var subquery = query.subquery(Integer.class);
      var link = subquery.correlate(root).<Interaction, SatkerLink>joinSet("satkers");
      Predicate shown = builder.equal(link.get("audience"), Audience.SATKER);
      return builder.exists(subquery.select(builder.literal(1)).where(link.get("satkerId").in(satkerIds), shown));
    });
  }
}
