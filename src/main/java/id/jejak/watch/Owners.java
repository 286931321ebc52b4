package id.jejak.watch;

import id.jejak.identity.ApiTokens;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom saved searches belong to, with what they may see at this moment. */
@Component
class Owners {
  private final People people;
  private final ApiTokens keys;

  Owners(People people, ApiTokens keys) {
    this.people = people;
    this.keys = keys;
  }

  /** Empty for one who may not come in any more. */
  Optional<Viewer> viewer(UUID ownerId) {
    return person(ownerId).or(() -> keys.viewer(ownerId));
  }

  /** Empty for a program as well: it asks by itself, and is told nothing. */
  Optional<Viewer> person(UUID ownerId) {
    return people.viewer(ownerId);
  }
}
