package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as programs of administrators see it: neither password nor portrait.
 *
 * @param satkerId whose officer the person is; null for anybody else
 * @param section the code; null when none is set
 * @param state whether the person can sign in now, or why not
 */
record PersonView(UUID id, String login, LoginKind kind, String displayName, Set<Role> roles, SecurityClass clearance,
    @Nullable String section, @Nullable UUID satkerId, SignInState state) {
  static PersonView of(Person person, SignInState state) {
    return new PersonView(person.id(), person.login(), person.kind(), person.displayName(), person.roles(), person
        .clearance(), person.section(), person.satkerId(), state);
  }
}
