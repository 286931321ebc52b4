package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** More people sign in at this moment than can be checked at once. */
public final class SignInBusy extends JejakException {
  SignInBusy() {
    super(ProblemCategory.UNAVAILABLE, "sign-in-busy");
  }
}
