package id.jejak.reference;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a list as a program gives it.
 *
 * @param code needed for a new one
 * @param labelEn the Indonesian one when null
 * @param position among the others; last when null
 * @param from first day, as 2026-11-24; today when null
 * @param source the rule or letter that it stands in
 * @param norm of a service; null when it has none
 * @param section code of the one that owns a service
 * @param topic code of that of a service
 * @param own whether it is for the own office alone; false when null
 */
record ReferenceIn(@Nullable String code, @Nullable String labelId, @Nullable String labelEn,
    @Nullable Integer position, @Nullable String from, @Nullable String source, @Nullable NormIn norm,
    @Nullable String section, @Nullable String topic, @Nullable Boolean own) {
  /**
   * How long a service may take.
   *
   * @param unit WORKING_HOURS, WORKING_DAYS or BY_PERIOD, which has no amount
   * @param basis the rule it stands in
   */
  record NormIn(@Nullable String unit, @Nullable Integer amount, @Nullable String basis) {
  }

  boolean forOwnOffice() {
    return Boolean.TRUE.equals(own);
  }

  String typedCode() {
    return Objects.requireNonNullElse(code, "");
  }

  /** @throws InvalidReference as the form of the page does */
  ReferenceEntry entry(ReferenceData.Kind kind, LocalDate today) {
    NormIn given = norm == null ? new NormIn("", null, "") : norm;
    return new ReferenceForm(code, labelId, labelEn, number(position), from == null ? today.toString() : from, source,
        given.unit(), number(given.amount()), given.basis(), section, topic, own, null).entry(kind);
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
