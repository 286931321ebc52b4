package id.jejak.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an interaction that staff may set right later.
 *
 * @param subject 1 to 300 characters
 * @param fiscalMonth 1 to 12, or null for none
 */
public record Description(String subject, String channel, String serviceType, @Nullable Integer fiscalYear,
    @Nullable Integer fiscalMonth, Set<TypedIdentifier> identifiers) {
  public Description {
    identifiers = Set.copyOf(identifiers);
  }
}
