package id.jejak.reference;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** No such value, or it is one of another office, or none for who asks. */
public final class ReferenceNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  ReferenceNotFound() {
    this(null);
  }

  ReferenceNotFound(@Nullable Refusal refusal) {
    super("reference-not-found", refusal);
  }
}
