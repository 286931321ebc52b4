package id.jejak.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shares out rows to threads, one for each processor. */
@Component
class RowHands implements AutoCloseable {
  /** Each has a connection of the database while it reads a row. */
  private static final int MOST = 4;

  private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
  private final ExecutorService hands = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name(
      "index-row-", 0).factory());

  /** What is done with one row. */
  @FunctionalInterface
  interface Deed<T> {
    void to(T row) throws IOException;
  }

  /**
   * Comes back when all was done, or when one failed and the others have ended. An interruption waits: a thread that is
   * interrupted while it writes an index closes it.
   *
   * @throws IOException as one of those that failed
   */
  <T> void each(List<T> rows, Deed<T> deed) throws IOException {
    AtomicInteger next = new AtomicInteger();
    Runnable hand = () -> {
      try {
        for (int row = next.getAndIncrement(); row < rows.size(); row = next.getAndIncrement()) {
          deed.to(rows.get(row));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        // After a failure none begins another row.
        next.set(rows.size());
      }
    };
    try {
      CompletableFuture
          .allOf(Stream.generate(() -> CompletableFuture.runAsync(hand, hands)).limit(Math.min(threads, rows
              .size())).toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case UncheckedIOException broken -> throw broken.getCause();
        case RuntimeException broken -> throw broken;
        case null, default -> throw e;
      }
    }
  }

  @Override
  public void close() {
    hands.shutdown();
  }
}
