package id.jejak.interaction;

import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import id.jejak.shared.Sha256;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Length;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A service interaction. */
@Entity
class Interaction implements Persistable<UUID> {
  @Id
  private UUID id = Ids.next();
  private UUID officeId;
  private String ticket;
  private String channel;
  private String serviceType;
  private String subject;
  @Enumerated(EnumType.STRING)
  private Status status = Status.DITERIMA;
  @Enumerated(EnumType.STRING)
  private Audience audience;
  @Enumerated(EnumType.STRING)
  private SecurityClass securityClass;
  private Instant receivedAt;
  private Instant createdAt;
  private @Nullable UUID createdBy;
  private Instant changedAt;
  private @Nullable UUID changedBy;
  @Column(columnDefinition = "CHAR(64)")
  private @Nullable String importKey;
  private @Nullable String section;
  private @Nullable UUID assigneeId;
  private @Nullable String rejectReason;
  @Column(length = Length.LONG32)
  private @Nullable String resolution;
  private @Nullable Integer fiscalYear;
  private @Nullable Integer fiscalMonth;
  private @Nullable UUID mergedInto;
  @Embedded
  private NormClock clock = new NormClock();
  @Version
  private @Nullable Long version;
  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "interaction_satker", joinColumns = @JoinColumn(name = "interaction_id"))
  @BatchSize(size = 100)
  private Set<SatkerLink> satkers = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Interaction() {
  }

  Interaction(NewInteraction given, String ticket, Instant now) {
    this.officeId = given.officeId();
    this.ticket = ticket;
    this.channel = given.channel();
    this.serviceType = given.serviceType();
    this.subject = given.subject();
    this.audience = given.audience();
    this.securityClass = given.securityClass();
    this.receivedAt = given.receivedAt();
    this.createdAt = now;
    this.changedAt = now;
    this.createdBy = given.actorId();
    this.importKey = given.importKey() == null ? null : keyOf(given.importKey());
    given.satkerIds().forEach(satkerId -> satkers.add(new SatkerLink(satkerId, "PEMOHON", Audience.SATKER, given
        .receivedAt())));
  }

  /** Keys may be long words: their hash is kept. */
  static String keyOf(String words) {
    return Sha256.of(Sha256.digest().digest(words.getBytes(StandardCharsets.UTF_8))).hex();
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  AccessTags access() {
    return access(audience);
  }

  /** The tags of something inside this interaction that is for {@code inner} alone. */
  AccessTags access(Audience inner) {
    Audience narrower = audience == Audience.INTERNAL ? Audience.INTERNAL : inner;
    return new AccessTags(officeId, satkers.stream().filter(SatkerLink::shown).map(SatkerLink::satkerId).collect(
        Collectors.toSet()), narrower, securityClass);
  }

  @Nullable
  String importKey() {
    return importKey;
  }

  Status status() {
    return status;
  }

  /** Never null for a row from the database: an embedded object whose columns are all null is read as null. */
  NormClock clock() {
    if (clock == null) {
      clock = new NormClock();
    }
    return clock;
  }

  void becomes(Status next) {
    this.status = next;
    satkers.forEach(link -> link.ends(next.isEnd()));
  }

  void endsWith(@Nullable String reason, @Nullable String words) {
    this.rejectReason = reason;
    this.resolution = words;
  }

  void belongsTo(@Nullable String owningSection, @Nullable UUID person) {
    this.section = owningSection;
    this.assigneeId = person;
  }

  void reclassify(SecurityClass next) {
    this.securityClass = next;
  }

  void describe(Description given) {
    this.subject = given.subject();
    this.channel = given.channel();
    this.serviceType = given.serviceType();
    this.fiscalYear = given.fiscalYear();
    this.fiscalMonth = given.fiscalMonth();
  }

  void mergeInto(@Nullable UUID other) {
    this.mergedInto = other;
  }

  /** Something was added to the thread. */
  void touch(@Nullable UUID by, Instant now) {
    this.changedBy = by;
    this.changedAt = now;
  }

  /** As {@code viewer} may know it: a satker officer is not told which other satkers have a part in it. */
  InteractionView viewFor(Viewer viewer) {
    InteractionView whole = view();
    if (viewer.is(Role.STAFF)) {
      return whole;
    }
    Set<UUID> own = whole.satkerIds().stream().filter(viewer.satkerIds()::contains).collect(Collectors.toSet());
    AccessTags tags = new AccessTags(officeId, own, audience, securityClass);
    return new InteractionView(id, officeId, ticket, channel, serviceType, subject, status, tags, own, receivedAt,
        createdAt, createdBy, changedAt, changedBy, course(null, null), whole.version());
  }

  InteractionView view() {
    return new InteractionView(id, officeId, ticket, channel, serviceType, subject, status, access(), satkers.stream()
        .map(SatkerLink::satkerId).collect(Collectors.toSet()), receivedAt, createdAt, createdBy, changedAt, changedBy,
        course(section, assigneeId), version == null ? 0 : version);
  }

  private Course course(@Nullable String shownSection, @Nullable UUID shownAssignee) {
    return new Course(clock().times(), shownSection, shownAssignee, rejectReason, resolution, fiscalYear, fiscalMonth,
        mergedInto);
  }
}
