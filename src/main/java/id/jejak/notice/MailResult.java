package id.jejak.notice;

/**
 * How the try to send a mail ended.
 *
 * @param reply what the server said, or why it could not be asked; at most 300 characters
 */
record MailResult(Ending ending, String reply) {
  private static final int LONGEST = 300;

  /** The kinds of ends; the names are kept as the reason. */
  enum Ending {
    SENT,
    /** The server cannot be reached, or does not let us in. */
    AWAY,
    /** It did not take this mail, and may another time. */
    NOT_NOW,
    /** It knows no such recipient. */
    NO_RECIPIENT,
    /** It got the whole mail, and what it answered is not known. */
    NO_ANSWER
  }

  MailResult {
    String line = reply.replaceAll("\\p{Cntrl}+", " ").strip();
    reply = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
