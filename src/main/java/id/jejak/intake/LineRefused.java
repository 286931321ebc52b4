package id.jejak.intake;

/** A line of a list of hand-ins that cannot be recorded as it is written. */
final class LineRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  /**
   * Says why.
   *
   * @param reason the end of the message code {@code intake.hand-in.wrong.}
   * @param hint what the sentence names
   */
  LineRefused(String reason, String hint) {
    super(reason, null, false, false);
    this.reason = reason;
    this.hint = hint;
  }

  String reason() {
    return reason;
  }

  String hint() {
    return hint;
  }
}
