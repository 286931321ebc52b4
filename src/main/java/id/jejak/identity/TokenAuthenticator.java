package id.jejak.identity;

import java.util.Optional;

/** Who stands behind a bearer token of {@code /api/v1}; an installation may have several kinds of tokens. */
public interface TokenAuthenticator {
  /**
   * A token that is good.
   *
   * @param mayWrite false for a program that may only read
   */
  record Held(Viewer viewer, boolean mayWrite) {
  }

  /** Compares in constant time; empty for a token that is not (or no longer) good, or not of this kind. */
  Optional<Held> authenticate(String token);
}
