package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who may sign in. */
@Service
@Transactional(readOnly = true)
public class People {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int MOST_COLLEAGUES = 500;
  private static final Duration LINK_LIFETIME = Duration.ofDays(3);

  private final PersonRows rows;
  private final Satkers satkers;
  private final Cards cards;
  private final Passwords passwords;
  private final SetupTokens tokens;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(PersonRows rows, Satkers satkers, Cards cards, Passwords passwords, SetupTokens tokens, Viewers viewers,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.satkers = satkers;
    this.cards = cards;
    this.passwords = passwords;
    this.tokens = tokens;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a person, who cannot sign in before a password is set. An officer of a satker gets a card from today on.
   *
   * @param actorId who adds; null for the installation itself
   * @throws InvalidEntry when number, name or roles do not go together
   * @throws AlreadyThere when somebody has this number
   * @throws SatkerNotFound when the satker is not one of the office
   * @throws CardRefused when the satker has three cards already, or is closed
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public Person add(@Nullable UUID actorId, NewPerson person) {
    return person.satkerId() == null
        ? added(actorId, person)
        : addOfficer(actorId, person, new CardPeriod(satkers.today(person.officeId()), null), null);
  }

  /** The same for an officer whose card holds on other days, or takes the place of another card. */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  Person addOfficer(@Nullable UUID actorId, NewPerson person, CardPeriod period, @Nullable UUID replaces) {
    cards.lockSatker(Optional.ofNullable(person.satkerId()).orElseThrow(SatkerNotFound::new));
    Person officer = added(actorId, person);
    cards.issue(actorId, officer, officer.login(), period, replaces);
    return officer;
  }

  private Person added(@Nullable UUID actorId, NewPerson person) {
    String login = person.kind().normalise(person.login()).orElseThrow(() -> new InvalidEntry("login"));
    NewPerson clean = new NewPerson(person.kind(), login, Entries.text(person.displayName(), 120, "display-name"),
        person.officeId(), person.satkerId(), person.roles(), person.clearance());
    refuseMixedRoles(clean);
    if (rows.findByLogin(login).isPresent()) {
      throw new AlreadyThere(login);
    }
    Person added = rows.save(new PersonRow(Ids.next(), login, clean, clock.instant())).person();
    events.publishEvent(new Auditable("person.added", actorId, added.officeId(), added.id(),
        Map.of("kind", added.kind().name(), "roles", clean.roles().stream().sorted().toList().toString())));
    return added;
  }

  private void refuseMixedRoles(NewPerson person) {
    UUID satkerId = person.satkerId();
    boolean officer = person.roles().contains(Role.SATKER_OFFICER);
    if (person.roles().isEmpty() || officer != (satkerId != null) || (officer && person.roles().size() > 1)) {
      throw new InvalidEntry("roles");
    }
    if (satkerId != null && satkers.find(satkerId, satkers.today(person.officeId()))
        .filter(satker -> satker.officeId().equals(person.officeId())).isEmpty()) {
      throw new SatkerNotFound();
    }
  }

  /** What a person is called and does; roles and section only for people of the office. */
  record Duty(String displayName, Set<Role> roles, SecurityClass clearance, @Nullable String section) {
  }

  /**
   * Changes name and duty.
   *
   * @throws InvalidEntry when there is no name or no role, or nobody would administer any more
   */
  @Transactional
  void change(@Nullable UUID actorId, UUID personId, Duty duty) {
    PersonRow row = row(personId);
    Person person = row.person();
    String name = Entries.text(duty.displayName(), 120, "display-name");
    if (person.satkerId() != null) {
      row.nameIs(name);
    } else {
      refuseWithout(person, duty.roles());
      row.dutyIs(new Duty(name, duty.roles(), duty.clearance(), duty.section()));
    }
    rows.save(row);
    viewers.forget(personId);
    events.publishEvent(new Auditable("person.changed", actorId, person.officeId(), personId,
        Map.of("roles", row.person().roles().stream().sorted().toList().toString(), "section",
            String.valueOf(row.person().section()), "clearance", row.person().clearance().name())));
  }

  /** Gives somebody of the office a section; name, roles and clearance stay. */
  @Transactional
  public void place(@Nullable UUID actorId, UUID personId, String section) {
    Person person = row(personId).person();
    change(actorId, personId, new Duty(person.displayName(), person.roles(), person.clearance(), section));
  }

  private void refuseWithout(Person person, Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new InvalidEntry("roles");
    }
    if (person.enabled() && person.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
      refuseLastAdministrator();
    }
  }

  private void refuseLastAdministrator() {
    if (rows.countByAdministratorTrueAndDisabledAtIsNull() == 1) {
      throw new InvalidEntry("last-administrator");
    }
  }

  /**
   * Sets a password; every session of the person ends.
   *
   * @throws PasswordRefused when it is shorter than 12 characters or a common one
   */
  @Transactional
  public void setPassword(@Nullable UUID actorId, UUID personId, String password) {
    PersonRow row = row(personId);
    row.passwordIs(passwords.hash(password, row.person()));
    rows.save(row);
    viewers.forget(personId);
    events.publishEvent(
        new Auditable("person.password-set", actorId, row.person().officeId(), personId, Map.of()));
  }

  /** A one-time token for {@code /sandi/<token>}, where the person sets the password; it lives for three days. */
  @Transactional
  public String passwordLink(@Nullable UUID actorId, UUID personId) {
    Person person = row(personId).person();
    events.publishEvent(
        new Auditable("person.password-link-issued", actorId, person.officeId(), personId, Map.of()));
    return tokens.issue(SetupTokens.Purpose.SET_PASSWORD, personId, LINK_LIFETIME);
  }

  /** Sets the password of the person to whom the link was given. */
  @Transactional
  void followPasswordLink(String token, String password) {
    UUID personId = tokens.use(SetupTokens.Purpose.SET_PASSWORD, token).orElseThrow(LinkEnded::new);
    setPassword(personId, personId, password);
  }

  /** Ends (or gives back) a person's right to sign in; sessions end at once. */
  @Transactional
  public void setEnabled(@Nullable UUID actorId, UUID personId, boolean enabled) {
    PersonRow row = row(personId);
    Person person = row.person();
    if (person.enabled() == enabled) {
      return;
    }
    if (!enabled && person.roles().contains(Role.ADMINISTRATOR)) {
      refuseLastAdministrator();
    }
    row.disabledSince(enabled ? null : clock.instant());
    rows.save(row);
    viewers.forget(personId);
    events.publishEvent(new Auditable(enabled ? "person.enabled" : "person.disabled", actorId, person.officeId(),
        personId, Map.of()));
  }

  /**
   * The person, for an administrator who is about to change something.
   *
   * @throws PersonNotFound also when it is one of another office
   */
  Person find(Viewer administrator, UUID personId) {
    Person person = row(personId).person();
    if (!person.officeId().equals(administrator.officeId())) {
      throw new PersonNotFound(administrator.refused(Refusal.Wanted.CHANGE, "person", personId));
    }
    return person;
  }

  /** Whoever has this number, as typed. */
  public Optional<Person> byLogin(String login) {
    return LoginKind.anyOf(login).flatMap(rows::findByLogin).map(PersonRow::person);
  }

  /** What a person may see now; empty when unknown or disabled. */
  public Optional<Viewer> viewer(UUID personId) {
    return viewers.find(personId);
  }

  /** The officers of satkers whose cards let them in now, as they look. */
  public List<Viewer> officers(Collection<UUID> satkerIds) {
    return satkerIds.isEmpty()
        ? List.of()
        : rows.findBySatkerIdInAndDisabledAtIsNull(satkerIds).stream().flatMap(row -> viewers.find(row.getId())
            .stream()).toList();
  }

  /** Those who may sign in and administer an office, as they look. */
  public List<Viewer> administrators(UUID officeId) {
    return rows.findByOfficeIdAndAdministratorTrueAndDisabledAtIsNull(officeId).stream().flatMap(row -> viewers.find(row
        .getId()).stream()).toList();
  }

  /** The people of an office in the order they were added, after the one given. */
  public List<Person> list(UUID officeId, @Nullable UUID after, int limit) {
    return rows.findByOfficeIdAndIdGreaterThanOrderById(officeId, after == null ? BEFORE_ALL : after, Limit.of(limit))
        .stream().map(PersonRow::person).toList();
  }

  /** Staff of an office who may sign in, by name; for choosing who does a piece of work. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Person> colleagues(UUID officeId) {
    return Asked.once(new ColleaguesAsked(officeId), () -> rows
        .findByOfficeIdAndStaffTrueAndDisabledAtIsNullOrderByDisplayName(officeId, Limit.of(MOST_COLLEAGUES)).stream()
        .map(PersonRow::person).toList());
  }

  private record ColleaguesAsked(UUID officeId) {
  }

  /** The officers of a satker of the office who may sign in, by name. */
  public List<Person> officers(UUID officeId, UUID satkerId) {
    return rows.findBySatkerIdAndOfficeIdAndDisabledAtIsNullOrderByDisplayName(satkerId, officeId, Limit.of(
        MOST_COLLEAGUES)).stream().map(PersonRow::person).toList();
  }

  /** The name of somebody, also of one who may no longer sign in; empty when unknown. */
  public String name(UUID personId) {
    return rows.findById(personId).map(row -> row.person().displayName()).orElse("");
  }

  private PersonRow row(UUID personId) {
    return rows.findById(personId).orElseThrow(PersonNotFound::new);
  }
}
