package id.jejak.interaction;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.NewestFirst;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interactions that a viewer may see, newest first, page by page without a ceiling. */
@Service
public class InteractionList {
  private final NewestFirst<Interaction> interactions;
  private final AccessPolicy policy;

  InteractionList(EntityManager entities, AccessPolicy policy) {
    this.interactions = new NewestFirst<>(entities, Interaction.class, Interaction::getId);
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
    List<Specification<Interaction>> stretches = policy.filterFor(viewer).parts().stream().map(part -> allowedBy(part)
        .and(has(status))).toList();
    var page = interactions.page(stretches, after == null
        ? null
        : new NewestFirst.Place(after.receivedAt(), after.id()), size);
    NewestFirst.Place next = page.next();
    return new Page(page.rows().stream().map(row -> row.viewFor(viewer)).toList(), next == null
        ? null
        : new After(next.receivedAt(), next.id()));
  }

  private static Specification<Interaction> has(@Nullable Status status) {
    return (root, _, builder) -> status == null ? builder.conjunction() : builder.equal(root.get("status"), status);
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
