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
    noteDownload(viewer, document, Map.of("sha256", document.sha256()));
    return store.open(Area.ORIGINALS, document.sha256());
  }

  /**
   * A part of the bytes. Nothing is proven of it: the hash is of the whole, so that altered bytes are noticed by whoever
   * puts the parts together and compares their hash with the document's, and by the check that reads everything back. A
   * part that is the whole is verified.
   */
  public InputStream openPart(UUID documentId, long first, long length, Viewer viewer) throws IOException {
    DocumentView document = archive.find(documentId, viewer);
    noteDownload(viewer, document, Map.of("sha256", document.sha256(), "bytes", first + "-" + (first + length - 1)));
    return first == 0 && length >= document.sizeBytes()
        ? store.open(Area.ORIGINALS, document.sha256())
        : store.openRange(Area.ORIGINALS, document.sha256(), first, length);
  }

  private void noteDownload(Viewer viewer, DocumentView document, Map<String, String> details) {
    events.publishEvent(new Auditable("document.downloaded", viewer.personId(), viewer.officeId(), document.id(),
        details));
  }
}
