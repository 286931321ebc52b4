package id.jejak.operations;

import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.Random;

/**
 * One invented interaction before it is played.
 *
 * @param clerk who receives it
 * @param recorder the clerk, or the officer where satkers hand in themselves
 * @param chance what else is left to chance, the same for the same number
 */
record DemoCase(int number, Instant receivedAt, String satkerCode, Viewer officer, Viewer clerk, Viewer recorder,
    String channel, String service, DemoScenario scenario, Course course, DemoWords words, Random chance) {
  /** How it goes. */
  enum Course {
    FINISHED, LATE, COMPLETED, REJECTED, REOPENED, MERGED, LINKED, NEW, IN_WORK, WAITING
  }

  String importKey() {
    return "demo|" + number;
  }

  /** Whether people write as on a telephone. */
  boolean isChat() {
    return switch (channel) {
      case "whatsapp", "telepon", "loket", "rapat", "sosialisasi", "hai" -> true;
      default -> false;
    };
  }

  /** True as often as that in a hundred. */
  boolean in(int hundred) {
    return chance.nextInt(100) < hundred;
  }
}
