package id.jejak.search.lucene.stock;

import id.jejak.search.Facet;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts every match by the values of seven facets, by the numbers they have in a segment. */
final class FloorFacets extends SimpleCollector {
  /** Counts all segments one after the other. */
  record Counting() implements CollectorManager<FloorFacets, Map<String, Integer>> {
    @Override
    public FloorFacets newCollector() {
      return new FloorFacets();
    }

    @Override
    public Map<String, Integer> reduce(Collection<FloorFacets> collectors) {
      Map<String, Integer> all = new HashMap<>();
      collectors.forEach(one -> one.counts.forEach((value, count) -> all.merge(value, count, Integer::sum)));
      return all;
    }
  }

  private static final List<Facet> FACETS = List.of(Facet.SATKER, Facet.CHANNEL, Facet.SERVICE, Facet.STATUS,
      Facet.YEAR,
      Facet.KIND, Facet.TYPE);
  private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.size()];
  private final int[][] segment = new int[FACETS.size()][];
  private final Map<String, Integer> counts = new HashMap<>();

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(context.reader(), FACETS.get(i).name());
      segment[i] = new int[(int) values[i].getValueCount()];
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (values[i].advanceExact(doc)) {
        for (int left = values[i].docValueCount(); left > 0; left--) {
          segment[i][(int) values[i].nextOrd()]++;
        }
      }
    }
  }

  @Override
  public void finish() throws IOException {
    for (int i = 0; i < values.length; i++) {
      for (int place = 0; place < segment[i].length; place++) {
        if (segment[i][place] > 0) {
          counts.merge(FACETS.get(i) + ":" + values[i].lookupOrd(place).utf8ToString(), segment[i][place],
              Integer::sum);
        }
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
