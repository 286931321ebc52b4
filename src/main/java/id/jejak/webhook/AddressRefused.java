package id.jejak.webhook;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** An address to which nothing can be delivered; the type says why. */
final class AddressRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private AddressRefused(String type, String host) {
    super(ProblemCategory.INVALID, type, host);
  }

  /** Not https, with a name and a password, too long, or no address at all. */
  static AddressRefused malformed() {
    return new AddressRefused("webhook-address-malformed", "");
  }

  static AddressRefused unknown(String host) {
    return new AddressRefused("webhook-address-unknown", host);
  }

  /** At least one of its addresses lies in a network that is not allowed. */
  static AddressRefused forbidden(String host) {
    return new AddressRefused("webhook-address-forbidden", host);
  }

  /** Names come back; addresses that are not allowed do not become so by waiting. */
  boolean isUnknownName() {
    return type().equals("webhook-address-unknown");
  }
}
