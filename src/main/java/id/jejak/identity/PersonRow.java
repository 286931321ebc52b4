package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "person")
class PersonRow implements Persistable<UUID> {
  @Id
  private UUID id;
  @Column
  private String login;
  @Column
  @Enumerated(EnumType.STRING)
  private LoginKind kind;
  @Column
  private String displayName;
  @Column
  private @Nullable String passwordHash;
  @Column
  private int passwordSerial;
  @Column
  private UUID officeId;
  @Column
  private @Nullable UUID satkerId;
  @Column
  private boolean staff;
  @Column
  private boolean administrator;
  @Column
  @Enumerated(EnumType.STRING)
  private SecurityClass clearance;
  @Column
  private @Nullable String section;
  @Column
  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String photoSha256;
  @Column
  private Instant createdAt;
  @Column
  private @Nullable Instant disabledAt;
  @Version
  @Column
  private Integer version;

  protected PersonRow() {
  }

  PersonRow(UUID id, String login, NewPerson person, Instant createdAt) {
    this.id = id;
    this.login = login;
    this.kind = person.kind();
    this.displayName = person.displayName();
    this.officeId = person.officeId();
    this.satkerId = person.satkerId();
    this.staff = person.roles().contains(Role.STAFF);
    this.administrator = person.roles().contains(Role.ADMINISTRATOR);
    this.clearance = person.clearance();
    this.createdAt = createdAt;
  }

  Person person() {
    return new Person(id, login, kind, displayName, officeId, satkerId, roles(), clearance, enabled(),
        passwordHash != null, section, photoSha256);
  }

  Viewer viewer() {
    return new Viewer(id, displayName, officeId, roles(), satkerId == null ? Set.of() : Set.of(satkerId),
        EnumSet.range(SecurityClass.B, clearance));
  }

  private Set<Role> roles() {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    if (staff) {
      roles.add(Role.STAFF);
    }
    if (administrator) {
      roles.add(Role.ADMINISTRATOR);
    }
    if (satkerId != null) {
      roles.add(Role.SATKER_OFFICER);
    }
    return roles;
  }

  boolean enabled() {
    return disabledAt == null;
  }

  @Nullable
  String passwordHash() {
    return passwordHash;
  }

  int passwordSerial() {
    return passwordSerial;
  }

  void passwordIs(String hash) {
    passwordHash = hash;
    passwordSerial++;
  }

  void loginIs(String number) {
    login = number;
  }

  void photoIs(@Nullable String sha256) {
    photoSha256 = sha256;
  }

  /** Takes over name and duty; an officer of a satker has neither roles nor section of an office. */
  void dutyIs(People.Duty duty) {
    displayName = duty.displayName();
    clearance = duty.clearance();
    section = duty.section();
    staff = duty.roles().contains(Role.STAFF);
    administrator = duty.roles().contains(Role.ADMINISTRATOR);
  }

  void nameIs(String name) {
    displayName = name;
  }

  void disabledSince(@Nullable Instant since) {
    disabledAt = since;
  }

  Integer version() {
    return version;
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
