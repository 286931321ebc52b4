package id.jejak.records;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks each object of a part of the store for the row that names it. */
final class StoreWalk implements Walk {
  private static final int KEYS = 500;
  private static final int MOST_NAMED = 10_000;

  private final Stage stage;
  private final KeptAs keptAs;
  private final ObjectStore store;
  private final Area area;
  private final String prefix;
  private final Function<Collection<String>, Set<String>> named;

  /** @param named which of some keys a row names */
  StoreWalk(Stage stage, KeptAs keptAs, ObjectStore store, Area area, String prefix,
      Function<Collection<String>, Set<String>> named) {
    this.stage = stage;
    this.keptAs = keptAs;
    this.store = store;
    this.area = area;
    this.prefix = prefix;
    this.named = named;
  }

  @Override
  public Stage stage() {
    return stage;
  }

  // The port has no way to begin in the middle: the whole of the part is walked at once, some keys at a time.
  @Override
  public Step step(String after, Pace pace) throws IOException, InterruptedException {
    List<String> left = new ArrayList<>();
    String last = after;
    int looked = 0;
    try (Stream<String> keys = store.keys(area, prefix)) {
      Iterator<String> walk = keys.iterator();
      while (walk.hasNext()) {
        List<String> some = some(walk);
        pace.spent(0);
        if (left.size() < MOST_NAMED) {
          left.addAll(unnamed(some));
        }
        looked += some.size();
        last = some.getLast();
      }
    }
    // What was put while this walked has its row by now.
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < left.size(); from += KEYS) {
      unnamed(left.subList(from, Math.min(left.size(), from + KEYS))).forEach(key -> findings.add(new Finding(keptAs,
          key, Damage.EXTRA, null, null)));
    }
    return new Step(last, true, looked, 0, findings);
  }

  private static List<String> some(Iterator<String> walk) {
    List<String> some = new ArrayList<>();
    while (walk.hasNext() && some.size() < KEYS) {
      some.add(walk.next());
    }
    return some;
  }

  private List<String> unnamed(List<String> keys) {
    Set<String> known = named.apply(keys);
    return keys.stream().filter(key -> !known.contains(key)).toList();
  }
}
