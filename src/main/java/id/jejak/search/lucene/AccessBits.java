package id.jejak.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jejak.access.AccessFilter;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see, kept as one bit a document for the filters and segments that were asked last. A segment of which
 * a viewer may see all costs nothing.
 */
final class AccessBits {
  /** In bytes: what two hundred viewers of a million entries need. */
  private static final long MOST = 32L << 20;
  private static final int OVERHEAD = 128;

  private record Key(AccessFilter filter, IndexReader.CacheKey segment) {
  }

  /**
   * @param bits null when all or none are seen
   * @param seen how many documents, deleted ones included
   */
  private record Seen(@Nullable FixedBitSet bits, int seen) {
    static int weight(Key key, Seen seen) {
      return OVERHEAD + (seen.bits() == null ? 0 : seen.bits().length() / Byte.SIZE);
    }
  }

  private final Cache<Key, Seen> known = Caffeine.newBuilder().maximumWeight(MOST).weigher(Seen::weight).executor(
      Runnable::run).build();

  /** The condition of {@link Conditions#access}, from memory. */
  Query of(AccessFilter filter) {
    return new Allowed(filter, Conditions.access(filter));
  }

  private Seen seen(AccessFilter filter, Query condition, IndexSearcher searcher, LeafReaderContext leaf)
      throws IOException {
    Key key = new Key(filter, leaf.reader().getCoreCacheHelper().getKey());
    Seen seen = known.getIfPresent(key);
    if (seen == null) {
      seen = read(condition, searcher, leaf);
      known.put(key, seen);
    }
    return seen;
  }

  private static Seen read(Query condition, IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(leaf);
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    if (scorer != null) {
      bits.or(scorer.iterator());
    }
    int count = bits.cardinality();
    return new Seen(count == 0 || count == bits.length() ? null : bits, count);
  }

  private final class Allowed extends Query {
    private final AccessFilter filter;
    private final Query condition;

    Allowed(AccessFilter filter, Query condition) {
      this.filter = filter;
      this.condition = condition;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, boost) {
        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
          Seen seen = seen(filter, condition, searcher, leaf);
          int documents = leaf.reader().maxDoc();
          if (seen.seen() == 0) {
            return null;
          }
          FixedBitSet bits = seen.bits();
          DocIdSetIterator iterator = bits == null
              ? DocIdSetIterator.all(documents)
              : new BitSetIterator(bits, seen.seen());
          return ConstantScoreScorerSupplier.fromIterator(iterator, score(), mode, documents);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
          // It is kept here.
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      condition.visit(visitor);
    }

    @Override
    public String toString(String field) {
      return "access";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Allowed that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
      return filter.hashCode();
    }
  }
}
