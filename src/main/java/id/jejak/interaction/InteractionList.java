package id.jejak.interaction;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** Interactions that a viewer may see, page by page without a ceiling. */
@Service
public class InteractionList {
  private final OrderedInteractions rows;
  private final Clock clock;

  InteractionList(OrderedInteractions rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The last row of the page before; {@code at} is the time by which the list is ordered. */
  public record After(Instant at, UUID id) {
  }

  /** Rows of a page, and where the next one begins; null on the last. */
  public record Page(List<InteractionView> rows, @Nullable After next) {
  }

  /** As wished; of the wish of a satker officer the status alone counts. */
  public Page page(Viewer viewer, ListWish wish, @Nullable After after, int size) {
    ListWish granted = viewer.is(Role.STAFF) ? wish : ListWish.of(wish.status());
    Instant now = clock.instant();
    List<Specification<Interaction>> conditions = new ArrayList<>();
    granted.stretches().forEach(status -> conditions.add((root, _, builder) -> has(granted, status, now, root,
        builder)));
    return rows.page(viewer, granted.sort().order(), conditions, after, size);
  }

  static Predicate has(ListWish wish, @Nullable Status status, Instant now, Root<Interaction> root,
      CriteriaBuilder builder) {
    List<Predicate> all = new ArrayList<>();
    if (status != null) {
      all.add(builder.equal(root.get("status"), status));
    }
    String value = wish.value();
    switch (wish.criterion()) {
      case NONE -> {
      }
      case CHANNEL -> all.add(builder.equal(root.get("channel"), value));
      case SERVICE -> all.add(builder.equal(root.get("serviceType"), value));
      case SECTION -> all.add(builder.equal(root.get("section"), value));
      case ASSIGNEE -> all.add(builder.equal(root.get("assigneeId"), UUID.fromString(value)));
      case SATKER -> all.add(ofSatker(UUID.fromString(value), root, builder));
    }
    addTimes(all, wish, now, root, builder);
    return builder.and(all.toArray(Predicate[]::new));
  }

  private static Predicate ofSatker(UUID satkerId, Root<Interaction> root, CriteriaBuilder builder) {
    var link = root.<Interaction, SatkerLink>joinSet("satkers");
    // Always equal; saying so lets the database walk the index of the link in the order of the list.
    Predicate sameTime = builder.equal(link.get("receivedAt"), root.get("receivedAt"));
    return builder.and(builder.equal(link.get("satkerId"), satkerId), sameTime);
  }

  private static void addTimes(List<Predicate> all, ListWish wish, Instant now, Root<Interaction> root,
      CriteriaBuilder builder) {
    Instant from = wish.from();
    Instant until = wish.until();
    if (from != null) {
      all.add(builder.greaterThanOrEqualTo(root.get("receivedAt"), from));
    }
    if (until != null) {
      all.add(builder.lessThan(root.get("receivedAt"), until));
    }
    if (wish.late()) {
      all.add(builder.lessThan(root.get("clock").get("workAt"), now));
    }
  }
}
