package id.jejak.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    if (CORES.tryAcquire()) {
      THREADS.execute(() -> {
        try {
          work.run();
        } finally {
          CORES.release();
        }
      });
    } else {
      work.run();
    }
  }

  /** Begins a part. Whoever begins it also asks for it, whatever happens meanwhile. */
  <T> Part<T> begin(Part<T> work) throws IOException {
    if (!CORES.tryAcquire()) {
      T done = work.get();
      return () -> done;
    }
    Future<T> going = THREADS.submit(() -> {
      try {
        return work.get();
      } finally {
        CORES.release();
      }
    });
    return () -> wait(going);
  }

  private static <T> T wait(Future<T> going) throws IOException {
    try {
      return going.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("an answer was given up");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new IOException(e);
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
