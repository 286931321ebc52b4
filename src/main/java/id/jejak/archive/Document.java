package id.jejak.archive;

import id.jejak.access.AccessTags;
import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One occurrence. State, claims and index marks are changed by {@link ReadingQueue}, row by row and without this class. */
@Entity
class Document implements Persistable<UUID> {
  @Id
  private UUID id = Ids.next();
  private UUID interactionId;
  private @Nullable UUID messageId;
  private @Nullable UUID parentId;
  private String name;
  private String path;
  @Column(columnDefinition = "CHAR(64)")
  private String occurrenceKey;
  @Column(columnDefinition = "CHAR(64)")
  private String sha256;
  private long sizeBytes;
  private UUID officeId;
  @Enumerated(EnumType.STRING)
  private Audience audience;
  @Enumerated(EnumType.STRING)
  private SecurityClass securityClass;
  @Enumerated(EnumType.STRING)
  private LedgerState state = LedgerState.RECEIVED;
  private @Nullable String detail;
  private @Nullable String mediaType;
  private @Nullable String channel;
  @Enumerated(EnumType.STRING)
  @Column(length = 8)
  private @Nullable FileType fileType;
  private @Nullable String readerVersion;
  private int pageCount;
  private int pagesReadable;
  private Instant receivedAt;
  private @Nullable UUID receivedBy;
  private Instant changedAt;
  private @Nullable Long indexBatch;
  private @Nullable Instant indexedAt;
  @Version
  private @Nullable Long version;
  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "document_satker", joinColumns = @JoinColumn(name = "document_id"))
  @BatchSize(size = 100)
  private Set<SatkerLink> satkers = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Document() {
  }

  /** @param channel way in of the interaction */
  Document(NewDocument document, @Nullable String channel, @Nullable UUID receivedBy, Instant now) {
    this.interactionId = document.interactionId();
    this.messageId = document.messageId();
    this.path = document.path();
    this.name = FileName.last(document.path());
    this.occurrenceKey = Occurrences.key(document.occurrenceKey());
    this.sha256 = document.sha256().hex();
    this.sizeBytes = document.sizeBytes();
    this.officeId = document.access().officeId();
    this.audience = document.access().audience();
    this.securityClass = document.access().securityClass();
    this.channel = channel;
    this.fileType = FileType.of(null, name);
    this.receivedBy = receivedBy;
    this.receivedAt = now;
    document.access().satkerIds().forEach(satkerId -> satkers.add(new SatkerLink(satkerId, now)));
    this.changedAt = now;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  DocumentView view() {
    return new DocumentView(id, interactionId, messageId, parentId, name, path, sha256, sizeBytes, access(), state,
        mediaType, pageCount, pagesReadable, detail, receivedAt, changedAt, indexBatch != null, channel,
        readerVersion);
  }

  /** What the history of the document says besides its readings. */
  DocumentHistory.Ends ends() {
    return new DocumentHistory.Ends(receivedAt, receivedBy, channel, indexBatch == null ? null : indexedAt,
        readerVersion);
  }

  long version() {
    return version == null ? 0 : version;
  }

  AccessTags access() {
    return new AccessTags(officeId, satkers.stream().map(SatkerLink::satkerId).collect(Collectors.toSet()), audience,
        securityClass);
  }
}
