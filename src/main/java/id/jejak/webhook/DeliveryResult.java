package id.jejak.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How a try to deliver ended.
 *
 * @param httpStatus null for no answer
 * @param reply at most 300 characters
 */
record DeliveryResult(Ending ending, @Nullable Integer httpStatus, String reply) {
  private static final int LONGEST = 300;

  /** The kinds of ends; the names are kept as the reason. */
  public enum Ending {
    TAKEN,
    /** Answered with anything but 2xx. */
    REFUSED,
    /** Nothing came back in time, or the connection broke. */
    NO_ANSWER,
    /** The name is unknown, nothing listens there, or its certificate is not good. */
    AWAY,
    /** The address leads to a network that is not allowed. */
    FORBIDDEN,
    /** The secret cannot be read with the key of this installation. */
    NO_SECRET,
    /** Something of ours was not there; the target was not called. */
    NOT_TRIED;

    /** Whether trying again could end otherwise. */
    boolean mayPass() {
      return this != TAKEN && this != FORBIDDEN && this != NO_SECRET;
    }
  }

  DeliveryResult {
    String line = reply.replaceAll("\\p{Cntrl}+", " ").strip();
    reply = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  static DeliveryResult unanswered(Ending ending, Exception why) {
    return new DeliveryResult(ending, null, String.valueOf(why.getMessage()));
  }
}
