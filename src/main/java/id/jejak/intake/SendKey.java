package id.jejak.intake;

import id.jejak.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What makes a form, or a request of a program, the same one when it is sent again. A key belongs to whoever sent it:
 * nobody finds what others have made with theirs.
 */
record SendKey(String words) {
  static final String FIELD = "kunci";
  static final String HEADER = "Idempotency-Key";

  /** @return null when nothing was given: then each sending is another */
  static @Nullable SendKey of(@Nullable String given, Viewer viewer) {
    return given == null || given.isBlank() ? null : new SendKey("sent|" + viewer.personId() + "|" + given.strip());
  }
}
