package id.jejak.search.generation;

import id.jejak.search.IndexOwner;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * Who writes when: several threads write rows, each row one at a time, so that all indices get what is written of it in the
 * same order; what concerns whole indices is done alone.
 */
final class Writing {
  private static final int PLACES = 64;

  @FunctionalInterface
  interface Step {
    void take() throws IOException;
  }

  private final ReentrantReadWriteLock all = new ReentrantReadWriteLock();
  private final Object[] rows = IntStream.range(0, PLACES).mapToObj(i -> new Object()).toArray();

  void alone(Step step) throws IOException {
    take(all.writeLock(), step);
  }

  void row(IndexOwner owner, Step step) throws IOException {
    take(all.readLock(), () -> {
      synchronized (rows[Math.floorMod(owner.hashCode(), PLACES)]) {
        step.take();
      }
    });
  }

  private static void take(Lock lock, Step step) throws IOException {
    lock.lock();
    try {
      step.take();
    } finally {
      lock.unlock();
    }
  }
}
