package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a document read once more, when staff or an administrator asks for it. */
@Service
public class ReadingAgain {
  private final DocumentRepository documents;
  private final ReadingQueue queue;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReadingAgain(DocumentRepository documents, ReadingQueue queue, AccessPolicy policy,
      ApplicationEventPublisher events, Clock clock) {
    this.documents = documents;
    this.queue = queue;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void read(UUID documentId, Viewer viewer) {
    Document row = documents.findById(documentId).orElseThrow(DocumentNotFound::new);
    if (!ReadingOrders.mayOrder(viewer) || !policy.mayKnow(viewer, row.access())) {
      throw new DocumentNotFound(viewer.refused(Refusal.Wanted.CHANGE, "document", documentId));
    }
    if (queue.readAgain(documentId, viewer.personId(), null, clock.instant())) {
      events.publishEvent(new Auditable("document.read-again", viewer.personId(), viewer.officeId(), documentId, Map
          .of()));
    }
  }
}
