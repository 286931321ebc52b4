package id.jejak.interaction;

import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One step of an interaction, as it was taken; never changed. */
@Entity
class InteractionChange implements Persistable<UUID> {
  @Id
  private UUID id = Ids.next();
  private UUID interactionId;
  @Enumerated(EnumType.STRING)
  private Step kind;
  private Instant madeAt;
  private @Nullable UUID madeBy;
  private String madeByName;
  @Enumerated(EnumType.STRING)
  private Audience audience;
  private @Nullable String beforeValue;
  private @Nullable String afterValue;
  @Column(columnDefinition = "TEXT")
  private @Nullable String note;
  @Transient
  private boolean isNew;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected InteractionChange() {
  }

  InteractionChange(ChangeView given) {
    this.isNew = true;
    this.interactionId = given.interactionId();
    this.kind = given.step();
    this.madeAt = given.at();
    this.madeBy = given.by();
    this.madeByName = given.byName();
    this.audience = given.audience();
    this.beforeValue = given.before();
    this.afterValue = given.after();
    this.note = given.note();
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  ChangeView view() {
    return new ChangeView(interactionId, kind, madeAt, madeBy, madeByName, audience, beforeValue, afterValue, note);
  }
}
