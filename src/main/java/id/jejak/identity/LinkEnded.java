package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A one-time link that was used, has expired, or never was. */
public final class LinkEnded extends JejakException {
  LinkEnded(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "link-ended", arguments);
  }
}
