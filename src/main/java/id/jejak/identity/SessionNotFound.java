package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A session that has ended, or is somebody else's. */
public final class SessionNotFound extends JejakException {
  SessionNotFound(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "session-not-found", arguments);
  }
}
