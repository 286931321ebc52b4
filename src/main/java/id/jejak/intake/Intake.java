package id.jejak.intake;

import id.jejak.access.AccessTags;
import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.archive.FileName;
import id.jejak.archive.NewDocument;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Once;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one way in: bytes are kept before the row that names them, and the sender is answered after both. */
@Service
public class Intake {
  private final ObjectStore store;
  private final Archive archive;
  private final Pipeline pipeline;

  Intake(ObjectStore store, Archive archive, Pipeline pipeline) {
    this.store = store;
    this.archive = archive;
    this.pipeline = pipeline;
  }

  /**
   * Where a file belongs.
   *
   * @param path as the sender names it; cleaned here
   * @param occurrenceKey the same key in the same interaction is the same file, sent again
   */
  public record Destination(UUID interactionId, @Nullable UUID messageId, String path, AccessTags access,
      String occurrenceKey, @Nullable UUID actorId) {
  }

  /** Keeps spooled bytes and enters them in the record. */
  public DocumentView receive(Spool.Spooled spooled, Destination to) throws IOException {
    keep(spooled);
    return enter(spooled, to);
  }

  /** Keeps the bytes alone: {@link #enter} is to follow. */
  void keep(Spool.Spooled spooled) throws IOException {
    store.put(Area.ORIGINALS, spooled.sha256().hex(), spooled.file());
  }

  /** Enters bytes that are kept in the record. */
  DocumentView enter(Spool.Spooled spooled, Destination to) {
    DocumentView document = Once.done(() -> register(spooled, to));
    pipeline.wake();
    return document;
  }

  /** The same as a part of the caller's transaction, who wakes the pipeline after it. */
  DocumentView register(Spool.Spooled spooled, Destination to) {
    return archive.register(new NewDocument(to.interactionId(), to.messageId(), FileName.clean(to.path()), spooled
        .sha256(), spooled.sizeBytes(), to.access(), to.occurrenceKey()), to.actorId());
  }
}
