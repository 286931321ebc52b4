package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The disk of the spool has no room, or cannot be written; nothing was kept, and trying again later is right. */
public final class SpoolUnavailable extends JejakException {
  private static final long serialVersionUID = 1;

  SpoolUnavailable(Throwable cause) {
    super(ProblemCategory.UNAVAILABLE, "spool-unavailable", cause);
  }
}
