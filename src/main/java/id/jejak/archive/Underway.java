package id.jejak.archive;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What several ask for at the same moment is made once: the first makes it, the others wait for that. */
final class Underway<V> {
  private final Map<String, FutureTask<V>> underway = new ConcurrentHashMap<>();

  /** Makes what was asked for. */
  @FunctionalInterface
  interface Work<V> {
    V done() throws IOException, InterruptedException;
  }

  /** What {@code work} gives, or what it threw, for all who asked for {@code key} while it was done. */
  V once(String key, Work<V> work) throws IOException, InterruptedException {
    FutureTask<V> mine = new FutureTask<>(work::done);
    FutureTask<V> first = underway.putIfAbsent(key, mine);
    if (first == null) {
      first = mine;
      try {
        mine.run();
      } finally {
        underway.remove(key, mine);
      }
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      throw thrown(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static RuntimeException thrown(Throwable cause) throws IOException {
    return switch (cause) {
      case RuntimeException fact -> fact;
      case IOException trouble -> throw trouble;
      case Error error -> throw error;
      default -> new PreviewUnavailable(cause);
    };
  }
}
