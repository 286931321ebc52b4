package id.jejak.interaction;

import id.jejak.shared.Audience;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A satker's part in an interaction; it sees the interaction only where the audience is {@code SATKER}. What it repeats of
 * the interaction lets lists of one satker be read along an index.
 */
@Embeddable
class SatkerLink {
  private UUID satkerId;
  private String role;
  @Enumerated(EnumType.STRING)
  private Audience audience;
  private Instant receivedAt;
  private boolean unfinished = true;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected SatkerLink() {
  }

  SatkerLink(UUID satkerId, String role, Audience audience, Instant receivedAt) {
    this.satkerId = satkerId;
    this.role = role;
    this.audience = audience;
    this.receivedAt = receivedAt;
  }

  UUID satkerId() {
    return satkerId;
  }

  void ends(boolean over) {
    unfinished = !over;
  }

  boolean shown() {
    return audience == Audience.SATKER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SatkerLink that && satkerId.equals(that.satkerId) && role.equals(that.role)
        && audience == that.audience && receivedAt.equals(that.receivedAt) && unfinished == that.unfinished;
  }

  @Override
  public int hashCode() {
    return Objects.hash(satkerId, role, audience);
  }
}
