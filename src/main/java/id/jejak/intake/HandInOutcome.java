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
    /** It was there. */
    EXISTS,
    /** It cannot be recorded. */
    WRONG
  }
}
