package id.jejak.archive;

import id.jejak.identity.Viewer;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Gives originals out, for viewers who may read them; each is on record before its first byte. */
@Service
public class Downloads {
  private final Archive archive;
  private final ObjectStore store;
  private final ApplicationEventPublisher events;

  Downloads(Archive archive, ObjectStore store, ApplicationEventPublisher events) {
    this.archive = archive;
    this.store = store;
    this.events = events;
  }

  /** The bytes as they came in, verified while they are read. */
  public InputStream open(UUID documentId, Viewer viewer) throws IOException {
    DocumentView document = archive.find(documentId, viewer);
    events.publishEvent(new Auditable("document.downloaded", viewer.personId(), viewer.officeId(), documentId, Map.of(
        "sha256", document.sha256())));
    return store.open(Area.ORIGINALS, document.sha256());
  }
}
