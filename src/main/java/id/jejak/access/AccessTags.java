package id.jejak.access;

import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.util.Set;
import java.util.UUID;

/**
 * What decides who may see a row; every row that can be seen and every index document carries these four.
 *
 * @param satkerIds the satkers to whom it is shown (those linked with audience {@code SATKER}); may be empty
 */
public record AccessTags(UUID officeId, Set<UUID> satkerIds, Audience audience, SecurityClass securityClass) {
  /** What was reviewed to be read by everybody. It is of no office. */
  public static final AccessTags PUBLISHED = new AccessTags(new UUID(0, 0), Set.of(), Audience.SATKER, SecurityClass.B);

  public AccessTags {
    satkerIds = Set.copyOf(satkerIds);
  }
}
