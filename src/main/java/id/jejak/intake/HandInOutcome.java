package id.jejak.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param spm and {@code satkerCode}: as they are written, cut
 * @param reason why it is wrong, as the end of a message code; empty otherwise
 * @param hint what the sentence of the reason names
 * @param interactionId that it was recorded as, now or before; null while there is none
 */
public record HandInOutcome(long line, String spm, String satkerCode, Result result, String reason, String hint,
    @Nullable UUID interactionId) {
  /** How it went. */
  public enum Result {
    /** It would be recorded. */
    NEW,
    /** This import recorded it. */
    RECORDED,
    /** It is there with an earlier status, which would be brought up to date. */
    LATER,
    /** This import brought its status up to date. */
    UPDATED,
    /** It was there. */
    EXISTS,
    /** It cannot be recorded. */
    WRONG;

    /** Whether applying does something with the line. */
    boolean isPending() {
      return this == NEW || this == LATER;
    }
  }
}
