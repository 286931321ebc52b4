package id.jejak.records;

import id.jejak.shared.JejakException;

/** There is no such check. */
final class CheckNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  CheckNotFound() {
    super("check-not-found", null);
  }
}
