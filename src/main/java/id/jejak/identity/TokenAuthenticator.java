package id.jejak.identity;

import java.util.Optional;

/** Who stands behind a bearer token of {@code /api/v1}; an installation without one has no such tokens. */
public interface TokenAuthenticator {
  /** Compares in constant time; empty for a token that is not (or no longer) good. */
  Optional<Viewer> authenticate(String token);
}
