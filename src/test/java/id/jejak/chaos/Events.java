package id.jejak.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in a round, in order: told when it fails. */
final class Events {
  private final long start = System.nanoTime();
  private final List<String> all = new ArrayList<>();

  synchronized void add(String event) {
    all.add(String.format(Locale.ROOT, "%8.3f s  %s", (System.nanoTime() - start) / 1e9, event));
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  synchronized List<String> all() {
    return List.copyOf(all);
  }
}
