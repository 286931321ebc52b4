package id.jejak.access;

import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason to see something: all of its conditions hold together.
 *
 * @param officeId the office it must belong to, or null for any
 * @param satkerIds at least one of these must be among the row's satkers; null for no such condition
 */
public record Grant(@Nullable UUID officeId, @Nullable Set<UUID> satkerIds, Set<Audience> audiences,
    Set<SecurityClass> classes) {
  public Grant {
    satkerIds = satkerIds == null ? null : Set.copyOf(satkerIds);
    audiences = Set.copyOf(audiences);
    classes = Set.copyOf(classes);
  }

  /** Whether it allows all that {@code other} does. */
  boolean covers(Grant other) {
    Set<UUID> wanted = other.satkerIds;
    return (officeId == null || officeId.equals(other.officeId))
        && (satkerIds == null || (wanted != null && satkerIds.containsAll(wanted)))
        && audiences.containsAll(other.audiences) && classes.containsAll(other.classes);
  }

  boolean allows(AccessTags tags) {
    return (officeId == null || officeId.equals(tags.officeId()))
        && (satkerIds == null || !Collections.disjoint(satkerIds, tags.satkerIds()))
        && audiences.contains(tags.audience()) && classes.contains(tags.securityClass());
  }
}
