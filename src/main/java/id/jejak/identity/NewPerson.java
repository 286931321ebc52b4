package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added.
 *
 * @param login as typed; spaces are allowed
 * @param satkerId needed for {@link Role#SATKER_OFFICER}, null otherwise
 * @param clearance the highest security class the person may see
 */
public record NewPerson(LoginKind kind, String login, String displayName, UUID officeId, @Nullable UUID satkerId,
    Set<Role> roles, SecurityClass clearance) {
  public NewPerson {
    roles = Set.copyOf(roles);
  }

  /** A civil servant who serves satkers: sees classes B and T of the office. */
  public static NewPerson staff(String nip, String displayName, UUID officeId) {
    return new NewPerson(LoginKind.NIP, nip, displayName, officeId, null, Set.of(Role.STAFF), SecurityClass.T);
  }

  /** A holder of a KIPS card: sees what is for the own satker. */
  public static NewPerson satkerOfficer(String kips, String displayName, UUID officeId, UUID satkerId) {
    return new NewPerson(LoginKind.KIPS, kips, displayName, officeId, satkerId, Set.of(Role.SATKER_OFFICER),
        SecurityClass.T);
  }

  /** Runs the installation; sees no contents. */
  public static NewPerson administrator(String nip, String displayName, UUID officeId) {
    return new NewPerson(LoginKind.NIP, nip, displayName, officeId, null, Set.of(Role.ADMINISTRATOR),
        SecurityClass.T);
  }
}
