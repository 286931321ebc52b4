package id.jejak.objectstore;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** The store has no object of that key. */
public final class ObjectNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  public ObjectNotFound(Area area, String key) {
    super(ProblemCategory.NOT_FOUND, "object-not-found", area, key);
  }
}
