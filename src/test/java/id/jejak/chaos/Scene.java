package id.jejak.chaos;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Where a fault strikes. */
record Scene(Installation installation, Sender sender, Random random, Events events, Reached reached) {
  /** Lets time pass with the fault in force: it has no end of its own that could be waited for. */
  void last(Duration time) {
    until(time, () -> false);
  }

  /** Waits for a moment that may not come; whether it came. */
  boolean until(Duration patience, BooleanSupplier moment) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (moment.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    return false;
  }

  Duration between(int leastMillis, int mostMillis) {
    return Duration.ofMillis(random.nextInt(leastMillis, mostMillis));
  }
}
