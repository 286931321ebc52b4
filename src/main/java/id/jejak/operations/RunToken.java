package id.jejak.operations;

import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.TokenAuthenticator;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever can read the token in the run folder owns the data folder: the command line acts for the office, as nobody in
 * particular.
 */
@Component
final class RunToken implements TokenAuthenticator {
  /** Who the command line is in the audit trail. */
  private static final UUID COMMAND_LINE = new UUID(0, 0);

  private final Announcement announcement;
  private final Offices offices;
  private volatile Optional<UUID> first = Optional.empty();

  RunToken(Announcement announcement, Offices offices) {
    this.announcement = announcement;
    this.offices = offices;
  }

  @Override
  public Optional<Held> authenticate(String token) {
    return announcement.contact().hasToken(token) ? officeId().map(RunToken::held) : Optional.empty();
  }

  /** Whether it is the command line that asks, and so the owner of the data folder. */
  static boolean isOf(Viewer viewer) {
    return viewer.personId().equals(COMMAND_LINE);
  }

  // An import asks thousands of times, and an office that is there stays.
  private Optional<UUID> officeId() {
    if (first.isEmpty()) {
      first = offices.all().stream().map(Office::id).findFirst();
    }
    return first;
  }

  private static Held held(UUID officeId) {
    return new Held(new Viewer(COMMAND_LINE, "Baris perintah", officeId, EnumSet.of(Role.STAFF,
        Role.ADMINISTRATOR), Set.of(), EnumSet.allOf(SecurityClass.class)), true);
  }
}
