package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents by state, newest first: what a viewer may know of them besides their contents. */
@Service
public class LedgerList {
  private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "receivedAt", "id");

  private final DocumentRepository documents;
  private final AccessPolicy policy;

  LedgerList(DocumentRepository documents, AccessPolicy policy) {
    this.documents = documents;
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
    KeysetScrollPosition position = after == null
        ? ScrollPosition.keyset()
        : ScrollPosition.forward(Map.of(
            "receivedAt", after.receivedAt(), "id", after.id()));
    Specification<Document> wanted = Archive.allowedBy(policy.ledgerFilterFor(viewer));
    Specification<Document> inState = (root, _, _) -> root.get("state").in(states);
    Window<Document> window = documents.findBy(states.isEmpty() ? wanted : wanted.and(inState), query -> query.sortBy(
        NEWEST).limit(size).scroll(position));
    List<DocumentView> rows = window.stream().map(Document::view).toList();
    return new Page(rows, window.hasNext() ? new After(rows.getLast().receivedAt(), rows.getLast().id()) : null);
  }
}
