package id.jejak.chaos;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Every piece comes late. */
final class SlowLine implements Disturbance {
  private final Duration delay;
  private final AtomicInteger times = new AtomicInteger();

  SlowLine(Duration delay) {
    this.delay = delay;
  }

  @Override
  public void pass(byte[] piece, int length) {
    times.incrementAndGet();
    LockSupport.parkNanos(delay.toNanos());
  }

  @Override
  public int times() {
    return times.get();
  }
}
