package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param login the number as it is kept, without spaces
 * @param satkerId whose officer the person is; null for anybody else
 * @param clearance the highest security class the person may see
 * @param hasPassword false until the person has followed the link that sets one
 * @param section the code of the section of a member of staff; null when none is set
 * @param photo the SHA-256 of the photo in the object store; null when there is none
 */
public record Person(UUID id, String login, LoginKind kind, String displayName, UUID officeId, @Nullable UUID satkerId,
    Set<Role> roles, SecurityClass clearance, boolean enabled, boolean hasPassword,
    @Nullable String section, @Nullable String photo) {
  public Person {
    roles = Set.copyOf(roles);
  }
}
