package id.jejak.records;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Keeps the reading of many bytes from taking the disk away from those who work. */
final class Pace {
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final double nanosOfByte;
  private long due = System.nanoTime();

  private Pace(double nanosOfByte) {
    this.nanosOfByte = nanosOfByte;
  }

  /** As fast as it goes. */
  static Pace none() {
    return new Pace(0);
  }

  static Pace of(DataSize eachSecond) {
    return new Pace(1e9 / eachSecond.toBytes());
  }

  /** Waits as long as these bytes should take. */
  void spent(long bytes) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    // Time in which nothing was read is not made up for.
    due = Math.max(due, System.nanoTime() - LONGEST.toNanos()) + (long) (bytes * nanosOfByte);
    long early = due - System.nanoTime();
    if (early > 0) {
      Thread.sleep(Duration.ofNanos(early));
    }
  }
}
