package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;

/** No such token in the office of who asks, or it has ended. */
public final class TokenNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  TokenNotFound(Refusal refusal) {
    super("token-not-found", refusal);
  }
}
