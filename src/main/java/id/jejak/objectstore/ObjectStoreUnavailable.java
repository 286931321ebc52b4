package id.jejak.objectstore;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The store does not answer, or has no room; nothing was lost, and trying again later is right. */
public final class ObjectStoreUnavailable extends JejakException {
  private static final long serialVersionUID = 1;

  public ObjectStoreUnavailable(Throwable cause) {
    super(ProblemCategory.UNAVAILABLE, "object-store-unavailable", cause);
  }
}
