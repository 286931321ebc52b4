package id.jejak.knowledge.screen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets a phone in.
 *
 * @param secret of the address in the QR code, as long as the session goes on
 * @param code to be typed once, for some minutes; null when it was
 */
record ScreenKey(UUID sessionId, String secret, @Nullable String code, @Nullable Instant codeUntil) {
  boolean hasCode(Instant now) {
    return code != null && codeUntil != null && now.isBefore(codeUntil);
  }

  @Override
  public String toString() {
    return "ScreenKey[" + sessionId + "]";
  }
}
