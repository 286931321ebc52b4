package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.ReadEnd;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition with a deadline. */
final class RunsUntilWarm {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private RunsUntilWarm() {
  }

  static void untilComplete(Callable<ReadEnd> reading) throws Exception {
    until(() -> reading.call() == ReadEnd.COMPLETE);
  }

  static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
