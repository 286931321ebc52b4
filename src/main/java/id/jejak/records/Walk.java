package id.jejak.records;

import java.io.IOException;

/** One direction of a check: goes on from where it was, a piece at a time, and may do a piece twice. */
interface Walk {
  Stage stage();

  /**
   * @param after where the piece before ended; empty at the beginning
   * @throws InterruptedException when Jejak stops: the piece is done anew later
   */
  Step step(String after, Pace pace) throws IOException, InterruptedException;
}
