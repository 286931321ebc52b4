package id.jejak.interaction;

import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One message of a thread, or a note inside the office. */
@Entity
class Message implements Persistable<UUID> {
  @Id
  private UUID id = Ids.next();
  private UUID interactionId;
  private Instant writtenAt;
  private @Nullable UUID authorId;
  private String authorName;
  private boolean fromSatker;
  @Column(length = Length.LONG32)
  private String body;
  @Enumerated(EnumType.STRING)
  private Audience audience;
  @Enumerated(EnumType.STRING)
  private SecurityClass securityClass;
  @Column(columnDefinition = "CHAR(64)")
  private @Nullable String sentKey;
  @Version
  private @Nullable Long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Message() {
  }

  Message(InteractionView interaction, NewMessage given, Instant now) {
    this.interactionId = interaction.id();
    this.writtenAt = now;
    this.authorId = given.authorId();
    this.authorName = given.authorName();
    this.fromSatker = given.fromSatker();
    this.body = given.body();
    this.audience = given.audience();
    this.securityClass = interaction.access().securityClass();
    this.sentKey = given.sentKey() == null ? null : sentKey(interaction.id(), given.sentKey());
  }

  static String sentKey(UUID interactionId, String words) {
    return Interaction.keyOf(interactionId + "|" + words);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  void reclassify(SecurityClass next) {
    this.securityClass = next;
  }

  void moveTo(UUID otherInteractionId) {
    this.interactionId = otherInteractionId;
  }

  MessageView view() {
    return new MessageView(id, interactionId, writtenAt, authorId, authorName, fromSatker, body, audience,
        securityClass);
  }
}
