package id.jejak.search.lucene;

import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** A condition that looks at what is held in memory of each entry. */
final class Scan extends Query {
  private static final float CHEAP = 2;
  private final Cases cases;
  private final Function<SegmentCases, IntPredicate> test;

  /** @param test of the documents of a segment */
  Scan(Cases cases, Function<SegmentCases, IntPredicate> test) {
    this.cases = cases;
    this.test = test;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        IntPredicate passes = test.apply(cases.of(context.reader()));
        DocIdSetIterator all = DocIdSetIterator.all(context.reader().maxDoc());
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new TwoPhaseIterator(all) {
          @Override
          public boolean matches() {
            return passes.test(approximation.docID());
          }

          @Override
          public float matchCost() {
            return CHEAP;
          }
        }));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        // What is held in memory goes on while the segment stays.
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
    return "scan";
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
