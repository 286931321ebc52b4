package id.jejak.archive;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.ByTime;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents by state, newest first: what a viewer may know of them besides their contents. */
@Service
public class LedgerList {
  private final ByTime<Document> documents;
  private final OlderReaders older;
  private final AccessPolicy policy;

  LedgerList(EntityManager entities, OlderReaders older, AccessPolicy policy) {
    this.documents = new ByTime<>(entities, Document.class, Document::getId);
    this.older = older;
    this.policy = policy;
  }

  /** The last row of the page before. */
  public record After(Instant receivedAt, UUID id) {
  }

  /** Rows of a page, and where the next one begins; null on the last. */
  public record Page(List<DocumentView> rows, @Nullable After next) {
  }

  /**
   * @param states empty for all
   */
  @Transactional(readOnly = true)
  public Page page(Viewer viewer, Set<LedgerState> states, @Nullable After after, int size) {
    return page(viewer, new LedgerFilter(states, null, null, null, false), after, size);
  }

  @Transactional(readOnly = true)
  public Page page(Viewer viewer, LedgerFilter wanted, @Nullable After after, int size) {
    Set<String> readers = wanted.older() ? older.of(viewer.officeId()) : Set.of();
    List<Specification<Document>> stretches = policy.ledgerFilterFor(viewer).parts().stream().flatMap(part -> stretches(
        part, wanted, readers)).toList();
    var page = documents.page(ByTime.Order.NEWEST_FIRST, stretches, after == null
        ? null
        : new ByTime.Place(after.receivedAt(), after.id()), size);
    ByTime.Place next = page.next();
    return new Page(page.rows().stream().map(Document::view).toList(), next == null
        ? null
        : new After(next.at(), next.id()));
  }

  /** Documents of the same bytes, of those that the viewer may know of. */
  @Transactional(readOnly = true)
  public List<DocumentView> ofBytes(String sha256, Viewer viewer, int most) {
    Specification<Document> same = (root, _, builder) -> builder.equal(root.get("sha256"), sha256);
    List<Specification<Document>> stretches = policy.ledgerFilterFor(viewer).parts().stream().map(part -> allowedBy(
        part).and(same)).toList();
    return documents.page(ByTime.Order.NEWEST_FIRST, stretches, null, most).rows().stream().map(Document::view)
        .toList();
  }

  /** The newest documents of a satker that the viewer may read. */
  @Transactional(readOnly = true)
  public List<DocumentView> ofSatker(UUID satkerId, Viewer viewer, int most) {
    Specification<Document> own = (root, _, builder) -> {
      var link = root.<Document, SatkerLink>joinSet("satkers");
      // Always equal; saying so lets the database walk the index of the link in the order of the list.
      return builder.and(builder.equal(link.get("satkerId"), satkerId), builder.equal(link.get("receivedAt"), root.get(
          "receivedAt")));
    };
    List<Specification<Document>> stretches = policy.filterFor(viewer).parts().stream().map(part -> Archive.allowedBy(
        part).and(own)).toList();
    return documents.page(ByTime.Order.NEWEST_FIRST, stretches, null, most).rows().stream().map(Document::view)
        .toList();
  }

  // The index of an office has a stretch for each state and each reader; that of a satker is short and has none.
  private static Stream<Specification<Document>> stretches(AccessFilter part, LedgerFilter wanted,
      Set<String> readers) {
    Specification<Document> allowed = allowedBy(part).and(LedgerConditions.besidesStates(wanted));
    Stream<Specification<Document>> inStates = Stream.of(allowed);
    if (!wanted.states().isEmpty()) {
      Stream<Set<LedgerState>> together = part.isByOfficeAlone()
          ? wanted.states().stream().map(Set::of)
          : Stream.of(wanted.states());
      inStates = together.map(some -> allowed.and(LedgerConditions.inStates(some)));
    }
    return wanted.older()
        ? inStates.flatMap(one -> readers.stream().map(reader -> one.and(LedgerConditions.readBy(reader))))
        : inStates;
  }

  private static Specification<Document> allowedBy(AccessFilter part) {
    return RowAccess.allowedBy(part, (satkerIds, root, _, builder) -> {
      var link = root.<Document, SatkerLink>joinSet("satkers");
      // Always equal; saying so lets the database walk the index of the link in the order of the list.
      Predicate sameTime = builder.equal(link.get("receivedAt"), root.get("receivedAt"));
      return builder.and(link.get("satkerId").in(satkerIds), sameTime);
    });
  }
}
