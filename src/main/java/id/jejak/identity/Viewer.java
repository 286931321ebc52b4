package id.jejak.identity;

import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: taken from the session or the token once for each request, never from what a request says.
 *
 * @param satkerIds the satkers a KIPS holder acts for; empty for anybody else
 * @param clearance the security classes this person may see, where a role lets the person see contents at all
 */
public record Viewer(UUID personId, String displayName, UUID officeId, Set<Role> roles, Set<UUID> satkerIds,
    Set<SecurityClass> clearance) {
  public Viewer {
    roles = Set.copyOf(roles);
    satkerIds = Set.copyOf(satkerIds);
    clearance = Set.copyOf(clearance);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** That this viewer is told of nothing where something is. */
  public Refusal refused(Refusal.Wanted wanted, String kind, @Nullable UUID subjectId) {
    return new Refusal(personId, officeId, kind, subjectId, wanted);
  }
}
