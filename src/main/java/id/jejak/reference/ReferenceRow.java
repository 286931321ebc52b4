package id.jejak.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as it holds from one day to another.
 *
 * @param officeId whose value it is; null when it is for all offices
 * @param validUntil the last day on which it holds; null when no end is known
 * @param norm of a service; null when it has none
 * @param section which owns a service; null when none does
 * @param topic of a service; null when it has none
 * @param version goes up with each change, so that two editors notice each other
 */
record ReferenceRow(ReferenceData.Kind kind, String code, String labelId, String labelEn, int position,
    LocalDate validFrom, @Nullable LocalDate validUntil, String source, @Nullable UUID officeId, @Nullable Norm norm,
    @Nullable String section, @Nullable String topic, int version) {
  static ReferenceRow of(ResultSet row) throws SQLException {
    return new ReferenceRow(ReferenceData.Kind.valueOf(row.getString("kind")), row.getString("code"), row.getString(
        "label_id"), row.getString("label_en"), row.getInt("position"), row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class), row.getString("source"), row.getObject("office_id",
            UUID.class),
        norm(row).orElse(null), row.getString("section"), row.getString("topic"), row.getInt("version"));
  }

  static Optional<Norm> norm(ResultSet row) throws SQLException {
    String unit = row.getString("norm_unit");
    String basis = row.getString("basis");
    return unit == null
        ? Optional.empty()
        : Optional.of(new Norm(row.getInt("norm_amount"), NormUnit.valueOf(unit), basis == null ? "" : basis));
  }

  /** Whether it was entered so, whenever it ended. */
  boolean says(ReferenceEntry entry) {
    return entry.equals(new ReferenceEntry(labelId, labelEn, position, validFrom, source, norm, section, topic));
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
