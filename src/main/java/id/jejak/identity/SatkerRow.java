package id.jejak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "satker")
class SatkerRow {
  @Id
  private UUID id;
  @Column
  private UUID officeId;
  @Column
  private Instant createdAt;

  protected SatkerRow() {
  }

  SatkerRow(UUID id, UUID officeId, Instant createdAt) {
    this.id = id;
    this.officeId = officeId;
    this.createdAt = createdAt;
  }

  UUID id() {
    return id;
  }

  UUID officeId() {
    return officeId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
