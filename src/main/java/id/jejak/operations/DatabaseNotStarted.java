package id.jejak.operations;

/** The embedded database did not come up; the log of the database says why. */
final class DatabaseNotStarted extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseNotStarted(Throwable cause) {
    super("the embedded database did not start", cause);
  }
}
