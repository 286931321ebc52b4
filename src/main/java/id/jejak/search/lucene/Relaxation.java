package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Chooses what to leave out when no entry holds all that was asked: first what nothing holds among what the viewer may
 * see, then what most entries hold. Counts are taken inside the condition, so that the choice tells nothing of others.
 */
final class Relaxation {
  private record Part(int number, int entries) {
  }

  private final Holdings holdings;
  private final Query condition;
  private final List<Query> parts;

  Relaxation(Holdings holdings, Query condition, List<Query> parts) {
    this.holdings = holdings;
    this.condition = condition;
    this.parts = parts;
  }

  /** One bit for each part to leave out; none when nothing of it helps. */
  long dropped() throws IOException {
    List<Part> held = new ArrayList<>();
    long dropped = 0;
    List<Integer> counts = holdings.counts(IntStream.range(0, parts.size()).mapToObj(i -> all(List.of(i))).toList());
    for (int i = 0; i < parts.size(); i++) {
      int entries = counts.get(i);
      if (entries == 0) {
        dropped |= 1L << i;
      } else {
        held.add(new Part(i, entries));
      }
    }
    if (held.isEmpty()) {
      return 0;
    }
    held.sort(Comparator.comparingInt(Part::entries).thenComparingInt(Part::number));
    while (held.size() > 1 && isEmpty(held)) {
      dropped |= 1L << held.removeLast().number();
    }
    return dropped;
  }

  private boolean isEmpty(List<Part> held) throws IOException {
    Query all = all(held.stream().map(Part::number).toList());
    return !holdings.isAny(all);
  }

  private Query all(List<Integer> numbers) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
    numbers.forEach(number -> all.add(parts.get(number), Occur.FILTER));
    return all.build();
  }
}
