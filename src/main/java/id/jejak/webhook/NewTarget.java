package id.jejak.webhook;

import id.jejak.shared.SecurityClass;
import java.util.Set;

/**
 * A target to be registered, as typed.
 *
 * @param clearance not asked of a program, which is told of what its key may see
 */
record NewTarget(String name, String address, Set<EventKind> kinds, SecurityClass clearance) {
  private static final int LONGEST_NAME = 120;

  NewTarget {
    name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    address = address.strip();
    kinds = Set.copyOf(kinds);
  }

  /** @throws WebhookRefused when the name or the kinds are missing */
  void check() {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw WebhookRefused.name();
    }
    if (kinds.isEmpty()) {
      throw WebhookRefused.kinds();
    }
  }
}
