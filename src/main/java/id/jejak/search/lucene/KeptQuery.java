package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What a query found, to be asked again as if it were the query: one that costs much and finds little is searched once. */
final class KeptQuery extends Query {
  /** The entries of a segment, and what each is worth. */
  private static final class Entries {
    private int[] docs = new int[16];
    private float[] scores = new float[16];
    private int size;
    private float most;

    void add(int doc, float score) {
      if (size == docs.length) {
        docs = Arrays.copyOf(docs, 2 * size);
        scores = Arrays.copyOf(scores, 2 * size);
      }
      docs[size] = doc;
      scores[size++] = score;
      most = Math.max(most, score);
    }
  }

  private final Query query;
  private final Map<IndexReader.CacheKey, Entries> found;

  private KeptQuery(Query query, Map<IndexReader.CacheKey, Entries> found) {
    this.query = query;
    this.found = found;
  }

  /** Searches it; where it finds more than {@code most}, it stays as it is. Null when the time was over before that. */
  static @Nullable Query of(Query query, IndexSearcher searcher, int most) throws IOException {
    Keeping keeping = InOrder.search(searcher, query, new Keeping(most));
    Map<IndexReader.CacheKey, Entries> found = keeping.found;
    if (searcher.timedOut()) {
      return null;
    }
    if (keeping.left < 0) {
      return query;
    }
    return found.values().stream().allMatch(entries -> entries.size == 0)
        ? new MatchNoDocsQuery("nothing was found")
        : new KeptQuery(query, found);
  }

  int bytes() {
    return found.values().stream().mapToInt(entries -> entries.docs.length * (Integer.BYTES + Float.BYTES)).sum();
  }

  private static final class Keeping implements Collector {
    private final Map<IndexReader.CacheKey, Entries> found = new HashMap<>();
    private int left;

    Keeping(int most) {
      left = most;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      if (left < 0) {
        throw new CollectionTerminatedException();
      }
      Entries entries = found.computeIfAbsent(context.reader().getCoreCacheHelper().getKey(), first -> new Entries());
      return new LeafCollector() {
        private Scorable scorer = new Scorable() {
          @Override
          public float score() {
            return 0;
          }
        };

        @Override
        public void setScorer(Scorable given) {
          scorer = given;
        }

        @Override
        public void collect(int doc) throws IOException {
          if (--left < 0) {
            throw new CollectionTerminatedException();
          }
          entries.add(doc, scorer.score());
        }
      };
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
        Entries entries = found.get(context.reader().getCoreCacheHelper().getKey());
        return entries == null || entries.size == 0 ? null : new Supplier(entries, boost);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, boost).explain(context, doc);
      }
    };
  }

  private static final class Supplier extends ScorerSupplier {
    private final Entries entries;
    private final float boost;

    Supplier(Entries entries, float boost) {
      this.entries = entries;
      this.boost = boost;
    }

    @Override
    public Scorer get(long leadCost) {
      return new Again(entries, boost);
    }

    @Override
    public long cost() {
      return entries.size;
    }
  }

  private static final class Again extends Scorer {
    private final Entries entries;
    private final float boost;
    private int at = -1;

    Again(Entries entries, float boost) {
      this.entries = entries;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return at < 0 ? -1 : at >= entries.size ? DocIdSetIterator.NO_MORE_DOCS : entries.docs[at];
    }

    @Override
    public float score() {
      return boost * entries.scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * entries.most;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return Again.this.docID();
        }

        @Override
        public int nextDoc() {
          at++;
          return Again.this.docID();
        }

        @Override
        public int advance(int target) {
          int place = Arrays.binarySearch(entries.docs, at + 1, entries.size, target);
          at = place < 0 ? -place - 1 : place;
          return Again.this.docID();
        }

        @Override
        public long cost() {
          return entries.size;
        }
      };
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
