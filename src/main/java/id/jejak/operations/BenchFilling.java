package id.jejak.operations;

import id.jejak.operations.BenchCases.Owned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes all interactions into an index, two threads at once. */
record BenchFilling(BenchCases cases, int interactions) {
  private static final int THREADS = 2;
  private static final int TOLD = 20_000;

  @FunctionalInterface
  interface Taker {
    void take(Owned owned) throws IOException;
  }

  @FunctionalInterface
  interface End {
    void settle() throws IOException;
  }

  /** @return seconds, with what makes it durable and visible at the end */
  double fill(Taker taker, End end) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i;
        parts.add(threads.submit(() -> {
          write(first, taker);
          return null;
        }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the index could not be filled", e);
    }
    end.settle();
    return (System.nanoTime() - start) / 1e9;
  }

  private void write(int first, Taker taker) throws IOException {
    for (int number = first; number < interactions; number += THREADS) {
      for (Owned owned : cases.of(number)) {
        taker.take(owned);
      }
      if (number % TOLD == 0) {
        System.err.println(number + " / " + interactions);
      }
    }
  }
}
