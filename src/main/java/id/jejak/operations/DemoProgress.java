package id.jejak.operations;

import id.jejak.identity.DemoAccounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the writing of the invented past is, for the sign-in page. */
@Component
class DemoProgress {
  private volatile Optional<DemoAccounts.Making> now = Optional.empty();

  Optional<DemoAccounts.Making> now() {
    return now;
  }

  void is(int done, int all) {
    now = Optional.of(new DemoAccounts.Making(done, all));
  }

  void ends() {
    now = Optional.empty();
  }
}
