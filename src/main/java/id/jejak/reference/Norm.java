package id.jejak.reference;

/**
 * How long a service may take, from complete documents to the end.
 *
 * @param amount of the unit; 0 for {@link NormUnit#BY_PERIOD}
 * @param basis the rule it stands in, as people cite it; may be empty
 */
public record Norm(int amount, NormUnit unit, String basis) {
  public Norm {
    if (unit == NormUnit.BY_PERIOD ? amount != 0 : amount < 1) {
      throw new IllegalArgumentException("not an amount of " + unit);
    }
  }

  /** Whether a clock can run for it. */
  public boolean isTimed() {
    return unit != NormUnit.BY_PERIOD;
  }
}
