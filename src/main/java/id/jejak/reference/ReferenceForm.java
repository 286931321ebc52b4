package id.jejak.reference;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed for a value, so that a refused form comes back as it was. */
record ReferenceForm(@Nullable String code, @Nullable String labelId, @Nullable String labelEn,
    @Nullable String position, @Nullable String from, @Nullable String source, @Nullable String unit,
    @Nullable String amount, @Nullable String basis, @Nullable String section, @Nullable String topic,
    @Nullable Boolean own,
    @Nullable Integer version) {
  static ReferenceForm empty(LocalDate today) {
    return new ReferenceForm("", "", "", "", today.toString(), "", "", "", "", "", "", false, 0);
  }

  /** The latest row, to be changed from today on. */
  static ReferenceForm of(ReferenceRow row, LocalDate today) {
    Norm norm = row.norm();
    LocalDate from = today.isBefore(row.validFrom()) ? row.validFrom() : today;
    return new ReferenceForm(row.code(), row.labelId(), row.labelEn(), Integer.toString(row.position()),
        from.toString(), row.source(), norm == null ? "" : norm.unit().name(),
        norm == null || !norm.isTimed() ? "" : Integer.toString(norm.amount()), norm == null ? "" : norm.basis(),
        typed(row.section()), typed(row.topic()), row.officeId() != null, row.version());
  }

  ReferenceEntry entry(ReferenceData.Kind kind) {
    String indonesian = ReferenceEntry.text(typed(labelId), 200, "label");
    String english = typed(labelEn).isBlank() ? indonesian : ReferenceEntry.text(typed(labelEn), 200, "label");
    boolean service = kind == ReferenceData.Kind.SERVICE;
    return new ReferenceEntry(indonesian, english, ReferenceEntry.position(typed(position)),
        ReferenceEntry.day(typed(from)), ReferenceEntry.text(typed(source), 400, "source"),
        service ? ReferenceEntry.norm(unitTyped(), typed(amount), typed(basis)) : null,
        service ? codeOrNone(section) : null, service ? codeOrNone(topic) : null);
  }

  private static @Nullable String codeOrNone(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : ReferenceEntry.code(typed);
  }

  private @Nullable NormUnit unitTyped() {
    for (NormUnit known : NormUnit.values()) {
      if (known.name().equals(unit)) {
        return known;
      }
    }
    if (!typed(unit).isEmpty()) {
      throw new InvalidReference("norm");
    }
    return null;
  }

  static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
