package id.jejak.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** People as programs see and change them: each change decided on what was seen, and none made twice. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class PersonChanges {
  private final People people;
  private final PersonRows rows;
  private final SignInCheck check;
  private final Sections sections;

  PersonChanges(People people, PersonRows rows, SignInCheck check, Sections sections) {
    this.people = people;
    this.rows = rows;
    this.check = check;
    this.sections = sections;
  }

  /** A person with the version of what is said of it. */
  record Versioned(PersonView person, String version) {
  }

  @Transactional(readOnly = true)
  List<PersonView> list(Viewer viewer, @Nullable UUID after, int limit) {
    List<Person> found = people.list(viewer.officeId(), after, limit);
    Map<UUID, SignInState> states = check.states(viewer.officeId(), found);
    return found.stream().map(person -> PersonView.of(person, Objects.requireNonNull(states.get(person.id()))))
        .toList();
  }

  /** @throws PersonNotFound also when it is one of another office */
  @Transactional(readOnly = true)
  Versioned show(Viewer viewer, UUID id) {
    Person person = people.find(viewer, id);
    SignInState state = Objects.requireNonNull(check.states(viewer.officeId(), List.of(person)).get(id));
    return new Versioned(PersonView.of(person, state), version(id));
  }

  private String version(UUID id) {
    return rows.findById(id).map(PersonRow::version).orElseThrow(PersonNotFound::new).toString();
  }

  /** Adds somebody of the office; who was added with the same number, name, roles and class is the same. */
  UUID add(Viewer viewer, NewPerson person) {
    return people.byLogin(person.login()).filter(there -> same(there, person)).map(Person::id).orElseGet(() -> people
        .add(viewer.personId(), person).id());
  }

  private static boolean same(Person there, NewPerson wanted) {
    return there.officeId().equals(wanted.officeId()) && there.kind() == wanted.kind() && there.displayName().equals(
        wanted.displayName().strip()) && there.roles().equals(wanted.roles()) && there.clearance() == wanted
            .clearance();
  }

  /** Changes name and duty; of an officer of a satker the name alone. */
  void change(Viewer viewer, UUID id, @Nullable String match, PeopleApi.DutyIn given) {
    Person person = people.find(viewer, id);
    Seen.check(match, version(id));
    Set<Role> roles = PeopleApi.named(given.roles());
    if (person.satkerId() == null && roles.contains(Role.SATKER_OFFICER)) {
      throw new InvalidEntry("roles");
    }
    people.change(viewer.personId(), id, new People.Duty(Entries.typed(given.displayName()), roles, Objects
        .requireNonNullElse(given.clearance(), person.clearance()), sections.checked(person, given.section())));
  }

  /** Ends the right to sign in, or gives it back; what is so already stays so. */
  void enable(Viewer viewer, UUID id, boolean enabled) {
    people.setEnabled(viewer.personId(), people.find(viewer, id).id(), enabled);
  }
}
