package id.jejak.knowledge.screen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a session.
 *
 * @param number 1, 2, 3 and so on within its session
 * @param card the step that it shows, or is about; 0 for none
 * @param title what the steps from here on are about
 * @param said the step, or what the person at the phone wrote
 * @param byId null for the phone and for the installation itself
 */
record ScreenEvent(int number, Kind kind, int card, @Nullable String title, @Nullable String said,
    @Nullable Picture picture, @Nullable UUID byId, @Nullable String byName, Instant at) {
  /** What can happen. */
  enum Kind {
    STEP, IMAGE, TAKEN_BACK, JOINED, DONE, UNDONE, STUCK, ENDED
  }

  /** A picture in the store. */
  record Picture(String sha256, int width, int height) {
  }
}
