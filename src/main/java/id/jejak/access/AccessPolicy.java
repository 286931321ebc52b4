package id.jejak.access;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /** What is published to everybody, signed in or not: that and nothing else carries {@link AccessTags#PUBLISHED}. */
  public AccessFilter filterForEverybody() {
    AccessTags published = AccessTags.PUBLISHED;
    return new AccessFilter(List.of(new Grant(published.officeId(), null, EnumSet.of(published.audience()), EnumSet.of(
        published.securityClass()))));
  }

  /**
   * What the viewer may know of a document besides its contents: name, size and ledger state. It is what
   * {@link #filterFor} allows, and for an administrator everything of the own office.
   */
  public AccessFilter ledgerFilterFor(Viewer viewer) {
    List<Grant> grants = new ArrayList<>(filterFor(viewer).grants());
    if (viewer.is(Role.ADMINISTRATOR)) {
      grants.add(new Grant(viewer.officeId(), null, EnumSet.allOf(Audience.class), EnumSet.allOf(SecurityClass.class)));
    }
    return new AccessFilter(grants);
  }

  /** Whether the viewer may know of one document; the same answer as {@link #ledgerFilterFor} gives. */
  public boolean mayKnow(Viewer viewer, AccessTags tags) {
    return ledgerFilterFor(viewer).grants().stream().anyMatch(grant -> grant.allows(tags));
  }

  /**
   * The one way to a row by its id: what is there but not for the viewer ends as what is not there, and on record.
   *
   * @param kind of what is asked for, see {@link Refusal}
   * @param notFound the answer when there is nothing, or with a refusal when there is
   */
  public <T> T readable(Viewer viewer, String kind, UUID id, Optional<T> found, Function<T, AccessTags> tags,
      Function<@Nullable Refusal, ? extends JejakException> notFound) {
    T row = found.orElseThrow(() -> notFound.apply(null));
    if (!mayRead(viewer, tags.apply(row))) {
      throw notFound.apply(viewer.refused(Refusal.Wanted.READ, kind, id));
    }
    return row;
  }

  /** Whether the viewer may read the contents of one row; the same answer as {@link #filterFor} gives. */
  public boolean mayRead(Viewer viewer, AccessTags tags) {
    return filterFor(viewer).grants().stream().anyMatch(grant -> grant.allows(tags));
  }
}
