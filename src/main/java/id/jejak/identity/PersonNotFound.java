package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** No such person in the office of who asks. */
public final class PersonNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  PersonNotFound() {
    this(null);
  }

  PersonNotFound(@Nullable Refusal refusal) {
    super("person-not-found", refusal);
  }
}
