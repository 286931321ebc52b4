package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The password is too short, too long, or among those everybody tries first. */
public final class PasswordRefused extends JejakException {
  PasswordRefused(Object... arguments) {
    super(ProblemCategory.INVALID, "password-refused", arguments);
  }
}
