package id.jejak.access;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see what. Every reader asks here, and nothing else decides. */
@Component
public final class AccessPolicy {
  /** The condition to put inside a query, so that what the viewer may not see is never found, counted or suggested. */
  public AccessFilter filterFor(Viewer viewer) {
    List<Grant> grants = new ArrayList<>();
    if (viewer.is(Role.STAFF)) {
      grants.add(new Grant(viewer.officeId(), null, EnumSet.allOf(Audience.class), viewer.clearance()));
    }
    if (viewer.is(Role.SATKER_OFFICER) && !viewer.satkerIds().isEmpty()) {
      grants.add(new Grant(null, viewer.satkerIds(), EnumSet.of(Audience.SATKER), viewer.clearance()));
    }
    return new AccessFilter(grants);
  }

  /** Whether the viewer may read the contents of one row; the same answer as {@link #filterFor} gives. */
  public boolean mayRead(Viewer viewer, AccessTags tags) {
    return filterFor(viewer).grants().stream().anyMatch(grant -> grant.allows(tags));
  }
}
