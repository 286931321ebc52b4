package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** No such satker in the office of who asks, or none for who asks. */
public final class SatkerNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  SatkerNotFound() {
    this(null);
  }

  SatkerNotFound(@Nullable Refusal refusal) {
    super("satker-not-found", refusal);
  }
}
