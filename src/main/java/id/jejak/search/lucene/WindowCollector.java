package id.jejak.search.lucene;

import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the latest interactions behind a place, with how many entries each has. It holds no more than twice as many as
 * are wanted, however many match: whenever it has that many it lets the earlier half go.
 */
final class WindowCollector extends SimpleCollector {
  /** An interaction: one of its entries, and how many they are. */
  static final class Seen {
    private final Place place;
    private final int doc;
    private int entries;

    Seen(Place place, int doc) {
      this.place = place;
      this.doc = doc;
    }

    Place place() {
      return place;
    }

    int doc() {
      return doc;
    }

    int entries() {
      return entries;
    }
  }

  private final int wanted;
  private final @Nullable Place after;
  private final Map<Long, Seen> seen = new HashMap<>();
  private NumericDocValues groups = DocValues.emptyNumeric();
  private SortedNumericDocValues times = DocValues.emptySortedNumeric();
  private int base;
  private int mostHeld;
  private @Nullable Place earliest;

  WindowCollector(int wanted, @Nullable Place after) {
    this.wanted = wanted;
    this.after = after;
  }

  /** Those that are wanted, the latest first. */
  List<Seen> latest() {
    letGo();
    return sorted();
  }

  /** Whether some that match are earlier than all of {@link #latest}. */
  boolean leftSome() {
    letGo();
    return earliest != null;
  }

  int mostHeld() {
    return mostHeld;
  }

  private List<Seen> sorted() {
    return seen.values().stream().sorted(Comparator.comparing(Seen::place).reversed()).toList();
  }

  private void letGo() {
    if (seen.size() > wanted) {
      List<Seen> latest = sorted();
      latest.subList(wanted, latest.size()).forEach(one -> seen.remove(one.place().group()));
      earliest = latest.get(wanted - 1).place();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
    times = DocValues.getSortedNumeric(context.reader(), Fields.RECEIVED);
    base = context.docBase;
  }

  @Override
  public void collect(int doc) throws IOException {
    groups.advanceExact(doc);
    long group = groups.longValue();
    Seen known = seen.get(group);
    if (known == null) {
      times.advanceExact(doc);
      Place place = new Place(times.nextValue(), group);
      if ((after != null && place.compareTo(after) >= 0) || (earliest != null && place.compareTo(earliest) < 0)) {
        return;
      }
      known = new Seen(place, base + doc);
      seen.put(group, known);
      mostHeld = Math.max(mostHeld, seen.size());
    }
    known.entries++;
    if (seen.size() == 2 * wanted) {
      letGo();
    }
  }
}
