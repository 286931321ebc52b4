package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A condition of which it is kept, one bit an entry, where it holds. A segment in which it always holds costs nothing. */
final class BitsQuery extends Query {
  /** Reads the bits of a segment, or has them. */
  @FunctionalInterface
  interface Kept {
    Bits of(IndexSearcher searcher, LeafReaderContext segment) throws IOException;
  }

  /**
   * @param bits null when it holds for all entries or for none
   * @param count of entries for which it holds, deleted ones included
   */
  record Bits(@Nullable FixedBitSet bits, int count) {
    private static final int OVERHEAD = 128;

    static Bits of(FixedBitSet bits) {
      int count = bits.cardinality();
      return new Bits(count == 0 || count == bits.length() ? null : bits, count);
    }

    /** In bytes. */
    int weight() {
      return OVERHEAD + (bits == null ? 0 : bits.length() / Byte.SIZE);
    }
  }

  private final String name;
  private final Object condition;
  private final Kept kept;

  /**
   * @param name for those who read a log
   * @param condition equal for those that hold for the same entries
   */
  BitsQuery(String name, Object condition, Kept kept) {
    this.name = name;
    this.condition = condition;
    this.kept = kept;
  }

  /** Whether it holds for all entries there are. */
  boolean isAlways(IndexSearcher searcher) throws IOException {
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      if (kept.of(searcher, segment).count() < segment.reader().maxDoc()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        Bits held = kept.of(searcher, segment);
        int documents = segment.reader().maxDoc();
        if (held.count() == 0) {
          return null;
        }
        FixedBitSet bits = held.bits();
        DocIdSetIterator iterator = bits == null
            ? DocIdSetIterator.all(documents)
            : new BitSetIterator(bits, held.count());
        return ConstantScoreScorerSupplier.fromIterator(iterator, score(), mode, documents);
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        // It is kept already.
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BitsQuery that && condition.equals(that.condition);
  }

  @Override
  public int hashCode() {
    return condition.hashCode();
  }
}
