package id.jejak.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first administrator of an installation in: by a link that works once, as there is no default password. */
@Service
@Transactional
public class FirstAdministrator {
  private static final Duration LIFETIME = Duration.ofDays(1);

  /** What the form of the first start asks. */
  record Entry(String officeCode, String officeName, OfficeZone zone, String nip, String displayName,
      String password, boolean alsoStaff) {
    @Override
    public String toString() {
      return "Entry[office=" + officeCode + "]";
    }
  }

  private final PersonRows rows;
  private final SetupTokens tokens;
  private final Offices offices;
  private final People people;

  FirstAdministrator(PersonRows rows, SetupTokens tokens, Offices offices, People people) {
    this.rows = rows;
    this.tokens = tokens;
    this.offices = offices;
    this.people = people;
  }

  /**
   * A fresh token for {@code /mulai/<token>}, to be shown on the console alone; earlier ones end.
   *
   * @return empty when the installation has an administrator
   */
  public Optional<String> linkToken() {
    if (rows.existsByAdministratorTrueAndDisabledAtIsNull()) {
      return Optional.empty();
    }
    return Optional.of(tokens.issue(SetupTokens.Purpose.FIRST_ADMINISTRATOR, null, LIFETIME));
  }

  @Transactional(readOnly = true)
  boolean isOpen(String token) {
    return !rows.existsByAdministratorTrueAndDisabledAtIsNull()
        && tokens.isOpen(SetupTokens.Purpose.FIRST_ADMINISTRATOR, token);
  }

  /** Uses the link up: all of it happens, or nothing and the link lives on. */
  Person begin(String token, Entry entry) {
    if (rows.existsByAdministratorTrueAndDisabledAtIsNull()) {
      throw new LinkEnded();
    }
    tokens.use(SetupTokens.Purpose.FIRST_ADMINISTRATOR, token);
    Office office = offices.byCode(entry.officeCode())
        .orElseGet(() -> offices.add(null, entry.officeCode(), entry.officeName(), entry.zone()));
    Set<Role> roles = entry.alsoStaff() ? EnumSet.of(Role.ADMINISTRATOR, Role.STAFF) : EnumSet.of(Role.ADMINISTRATOR);
    NewPerson blank = NewPerson.administrator(entry.nip(), entry.displayName(), office.id());
    Person person = people.add(null, new NewPerson(blank.kind(), blank.login(), blank.displayName(), office.id(), null,
        roles, blank.clearance()));
    people.setPassword(null, person.id(), entry.password());
    return person;
  }
}
