package id.jejak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "satker_code")
class SatkerCodeRow {
  @Id
  private UUID id;
  @Column
  private UUID satkerId;
  @Column
  private UUID officeId;
  @Column
  private String code;
  @Column
  private String name;
  @Column
  private LocalDate validFrom;
  @Column
  private @Nullable LocalDate validTo;

  protected SatkerCodeRow() {
  }

  SatkerCodeRow(UUID id, Satker satker, LocalDate validFrom) {
    this.id = id;
    this.satkerId = satker.id();
    this.officeId = satker.officeId();
    this.code = satker.code();
    this.name = satker.name();
    this.validFrom = validFrom;
  }

  UUID id() {
    return id;
  }

  Satker satker() {
    return new Satker(satkerId, officeId, code, name);
  }

  LocalDate validFrom() {
    return validFrom;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  @Nullable
  LocalDate validTo() {
    return validTo;
  }

  /** Ends it on that day, unless it ended before. */
  void endOn(LocalDate lastDay) {
    if (validTo == null || validTo.isAfter(lastDay)) {
      validTo = lastDay;
    }
  }

  /** Is called otherwise from its first day on. */
  void becomes(Satker satker) {
    code = satker.code();
    name = satker.name();
    validTo = null;
  }
}
