package id.jejak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "office")
class OfficeRow implements Persistable<UUID> {
  @Id
  private UUID id;
  @Column
  private String code;
  @Column
  private String name;
  @Column
  @Enumerated(EnumType.STRING)
  private OfficeZone zone;
  @Column
  @Enumerated(EnumType.STRING)
  private OfficeKind kind;
  @Column
  private @Nullable UUID parentId;
  @Column
  private Instant createdAt;
  @Version
  @Column
  private Integer version;

  protected OfficeRow() {
  }

  OfficeRow(Office office, Instant createdAt) {
    this.id = office.id();
    this.code = office.code();
    this.createdAt = createdAt;
    becomes(office);
  }

  Office office() {
    return new Office(id, code, name, zone, kind, parentId);
  }

  /** Takes over all but id and code. */
  final void becomes(Office office) {
    this.name = office.name();
    this.zone = office.zone();
    this.kind = office.kind();
    this.parentId = office.parentId();
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }
}
