package id.jejak.archive;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.IndexChange;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of every document. Each reading method asks the access policy, and answers "not found" where it says no. */
@Service
public class Archive {
  private final DocumentRepository documents;
  private final LedgerCounts counts;
  private final ContentRows contents;
  private final WayIn wayIn;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Archive(DocumentRepository documents, LedgerCounts counts, ContentRows contents, WayIn wayIn, AccessPolicy policy,
      ApplicationEventPublisher events, Clock clock) {
    this.documents = documents;
    this.counts = counts;
    this.contents = contents;
    this.wayIn = wayIn;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /** Enters a document whose bytes are kept; it is found by name at once and read soon after. */
  @Transactional
  public DocumentView register(NewDocument document, @Nullable UUID actorId) {
    return documents
        .findByInteractionIdAndOccurrenceKey(document.interactionId(), Occurrences.key(document.occurrenceKey()))
        .orElseGet(
            () -> enter(document, actorId))
        .view();
  }

  private Document enter(NewDocument document, @Nullable UUID actorId) {
    contents.enter(document.sha256(), document.sizeBytes());
    Document row = documents.saveAndFlush(new Document(document, wayIn.of(document.interactionId()), actorId, clock
        .instant().truncatedTo(ChronoUnit.MICROS)));
    events.publishEvent(new IndexChange(IndexChange.Subject.DOCUMENT, row.getId()));
    events.publishEvent(new Auditable("document.received", actorId, document.access().officeId(), row.getId(), Map.of(
        "sha256", document.sha256().hex(), "bytes", Long.toString(document.sizeBytes()))));
    return row;
  }

  /** The document, for a viewer who may read its contents. */
  @Transactional(readOnly = true)
  public DocumentView find(UUID id, Viewer viewer) {
    return policy.readable(viewer, "document", id, documents.findById(id), Document::access, DocumentNotFound::new)
        .view();
  }

  /** Documents of one interaction that the viewer may read, in the order of reception. */
  @Transactional(readOnly = true)
  public List<DocumentView> ofInteraction(UUID interactionId, Viewer viewer) {
    return documents.findByInteractionIdOrderByReceivedAtAscIdAsc(interactionId).stream().filter(row -> policy.mayRead(
        viewer, row.access())).map(Document::view).toList();
  }

  /**
   * Documents by id, whoever asks: for the part of the installation that keeps the index. Those that are not there are
   * missing.
   */
  @Transactional(readOnly = true)
  public Map<UUID, DocumentForIndex> forIndex(Collection<UUID> ids) {
    List<Document> rows = documents.findAllById(ids);
    List<DocumentView> views = rows.stream().map(Document::view).toList();
    Map<String, String> textKeys = contents.textKeys(views.stream().map(DocumentView::sha256).collect(Collectors
        .toSet()));
    Map<UUID, DocumentForIndex> found = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      DocumentView view = views.get(i);
      found.put(view.id(), new DocumentForIndex(view, textKeys.get(view.sha256()), rows.get(i).version()));
    }
    return found;
  }

  /**
   * A document with all that its index entries need.
   *
   * @param textKey of the kept text, or null while there is none
   * @param version of the row, which a change makes larger
   */
  public record DocumentForIndex(DocumentView document, @Nullable String textKey, long version) {
  }

  /** How many documents the viewer may know of, by state. */
  public Map<LedgerState, Long> totals(Viewer viewer) {
    return counts.byState(policy.ledgerFilterFor(viewer));
  }

  /** How far the documents of one interaction are, of those that the viewer may read. */
  public LedgerCounts.Progress progress(UUID interactionId, Viewer viewer) {
    return counts.progress(policy.filterFor(viewer), interactionId);
  }

  /** How many documents of a satker the viewer may know of, and how many of them cannot be fully searched (yet). */
  public LedgerCounts.Completeness completenessOfSatker(UUID satkerId, Viewer viewer) {
    return counts.ofSatker(policy.ledgerFilterFor(viewer), satkerId);
  }

  /** How many documents that the viewer may read cannot be fully searched (yet). */
  public long notFullySearchable(Viewer viewer) {
    return counts.notFullySearchable(policy.filterFor(viewer));
  }

  static Specification<Document> allowedBy(AccessFilter filter) {
    return RowAccess.allowedBy(filter, (satkerIds, root, query, builder) -> {
      var link = query.subquery(Integer.class);
      var row = link.correlate(root);
      var satker = row.<Document, SatkerLink>joinSet("satkers").<UUID>get("satkerId");
      return builder.exists(link.select(builder.literal(1)).where(satker.in(satkerIds)));
    });
  }
}
