package id.jejak.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * One answer on its core, and a part of it on another one that is free. When all are busy with other answers the part is
 * done in turn: many who ask share the cores among each other, one who asks alone has them all.
 */
final class Beside implements Closeable {
  private static final Semaphore CORES = new Semaphore(Runtime.getRuntime().availableProcessors());
  private static final ExecutorService THREADS = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(
      "search-beside-", 0).factory());

  /** What is done by itself, or comes to its end by being asked for. */
  @FunctionalInterface
  interface Part<T> {
    T get() throws IOException;
  }

  private final boolean counted = CORES.tryAcquire();

  static boolean isFree() {
    return CORES.availablePermits() > 0;
  }

  /** Does it on a free core, else at once. */
  static void run(Runnable work) {
    if (!isBegun(work)) {
      work.run();
    }
  }

  private static boolean isBegun(Runnable work) {
    if (!CORES.tryAcquire()) {
      return false;
    }
    try {
      THREADS.execute(() -> {
        try {
          work.run();
        } finally {
          CORES.release();
        }
      });
      return true;
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // The system gives no more threads: it goes on without.
      CORES.release();
      return false;
    }
  }

  /** Begins a part. Whoever begins it also asks for it, whatever happens meanwhile. */
  static <T> Part<T> begin(Part<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    run(task);
    return () -> end(task);
  }

  /** Also who is interrupted waits: what goes on reads what is given back afterwards. */
  private static <T> T end(FutureTask<T> task) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new IOException(e);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (counted) {
      CORES.release();
    }
  }
}
