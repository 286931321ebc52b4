package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to one document, from its reception until it can be found. */
@Service
class DocumentHistory {
  /** Of a document that was read more often the latest are shown. */
  private static final int MOST = 100;

  private final DocumentRepository documents;
  private final DocumentReadings readings;
  private final AccessPolicy policy;
  private final People people;
  private final ApiTokens keys;

  DocumentHistory(DocumentRepository documents, DocumentReadings readings, AccessPolicy policy, People people,
      ApiTokens keys) {
    this.documents = documents;
    this.readings = readings;
    this.policy = policy;
    this.people = people;
    this.keys = keys;
  }

  /** What the row of a document says of its beginning and of the index. */
  record Ends(Instant receivedAt, @Nullable UUID receivedBy, @Nullable String channel, @Nullable Instant indexedAt,
      @Nullable String readerVersion) {
  }

  /** What happened. */
  enum Event {
    RECEIVED, ASKED, READ, RECOGNISED, INDEXED
  }

  /**
   * One line of a history.
   *
   * @param who did it; null for the installation itself, and for what those outside the office are not told
   * @param channel way in, where it was received
   * @param inOrder whether it was asked for with others
   * @param state of the document after it, where it was read or recognised
   */
  @Schema(name = "DocumentEvent")
  record Line(Instant at, Event event, @Nullable String who, @Nullable String channel, boolean inOrder,
      @Nullable String readerVersion, @Nullable LedgerState state, @Nullable String detail, @Nullable Duration took,
      int pageCount, int pagesReadable) {
    static Line of(Instant at, Event event, @Nullable String who, @Nullable String channel) {
      return new Line(at, event, who, channel, false, null, null, null, null, 0, 0);
    }
  }

  /** A document and what happened to it, oldest first. */
  @Schema(name = "DocumentHistory")
  record History(DocumentView document, List<Line> lines) {
  }

  /** @throws DocumentNotFound when the viewer may not know of the document */
  @Transactional(readOnly = true)
  History of(UUID documentId, Viewer viewer) {
    Document row = documents.findById(documentId).orElseThrow(DocumentNotFound::new);
    if (!policy.mayKnow(viewer, row.access())) {
      throw new DocumentNotFound(viewer.refused(Refusal.Wanted.READ, "document", documentId));
    }
    Ends ends = row.ends();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(ends.receivedAt(), Event.RECEIVED, name(ends.receivedBy(), viewer), ends.channel()));
    readings.of(documentId, MOST).forEach(reading -> lines.add(new Line(reading.at(), Event.valueOf(reading.step()
        .name()), name(reading.actorId(), viewer), null, reading.orderId() != null, reading.readerVersion(), reading
            .state(),
        reading.detail(), reading.took(), reading.pageCount(), reading.pagesReadable())));
    if (ends.indexedAt() != null) {
      lines.add(Line.of(ends.indexedAt(), Event.INDEXED, null, null));
    }
    return new History(row.view(), lines);
  }

  private @Nullable String name(@Nullable UUID actorId, Viewer viewer) {
    if (actorId == null || !ReadingOrders.mayOrder(viewer)) {
      return null;
    }
    String name = people.name(actorId);
    return name.isEmpty() ? keys.viewer(actorId).map(Viewer::displayName).orElse(null) : name;
  }
}
