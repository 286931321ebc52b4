package id.jejak.knowledge.portal;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The answers were not read from the database yet. */
final class PortalNotReady extends JejakException {
  private static final long serialVersionUID = 1;

  PortalNotReady() {
    super(ProblemCategory.UNAVAILABLE, "unavailable");
  }
}
