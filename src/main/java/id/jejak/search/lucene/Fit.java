package id.jejak.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Whether the best answer is one at all. It is none when it holds a small share of what the words of a question weigh,
 * and not even as much as one word that nobody has written yet. Rare words weigh more, as in BM25.
 */
final class Fit {
  private static final double SMALL_SHARE = 0.275;

  private final IndexSearcher searcher;
  private final Query condition;
  private final List<Query> parts;
  private final List<Asked.Wish> better;
  private final double[] weights;

  Fit(Asked asked) throws IOException {
    searcher = asked.searcher();
    condition = asked.condition();
    parts = asked.parts();
    better = asked.better();
    weights = new double[parts.size()];
    for (int i = 0; i < weights.length; i++) {
      // Who has the number has the answer.
      boolean number = asked.clauses().get(i) instanceof Clause.Identifier;
      weights[i] = weight(number ? 0 : documents(searcher.getIndexReader(), parts.get(i)));
    }
  }

  private double weight(int documents) {
    return Math.log(1 + searcher.getIndexReader().numDocs() / (1.0 + documents));
  }

  /** @param interaction the key of the first one; its entries may answer together */
  boolean isNone(long interaction) throws IOException {
    Query inside = LongPoint.newExactQuery(Fields.GROUP, interaction);
    if (holdsBetter(inside)) {
      return false;
    }
    double all = 0;
    double held = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      if (isHeld(parts.get(i), inside)) {
        held += weights[i];
      }
    }
    return held < SMALL_SHARE * all && held < weight(0);
  }

  /** Who has the definition, or the number that was asked for beside the words, has what was sought. */
  private boolean holdsBetter(Query inside) throws IOException {
    for (Asked.Wish wish : better) {
      if (isHeld(wish.query(), inside)) {
        return true;
      }
    }
    return false;
  }

  /** By an entry that the viewer may see. */
  private boolean isHeld(Query query, Query inside) throws IOException {
    return searcher.count(new BooleanQuery.Builder().add(condition, Occur.FILTER).add(inside, Occur.FILTER).add(query,
        Occur.FILTER).build()) > 0;
  }

  /** About how many entries hold it: of several ways to say it the most frequent one. */
  private static int documents(IndexReader reader, Query part) throws IOException {
    Frequency frequency = new Frequency(reader, false);
    try {
      part.visit(frequency);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return frequency.documents();
  }

  private static final class Frequency extends QueryVisitor {
    private final IndexReader reader;
    private final boolean needsAll;
    private final List<Frequency> inside = new ArrayList<>();
    private final List<Integer> terms = new ArrayList<>();

    Frequency(IndexReader reader, boolean needsAll) {
      this.reader = reader;
      this.needsAll = needsAll;
    }

    @Override
    public void consumeTerms(Query query, Term... consumed) {
      for (Term term : consumed) {
        try {
          terms.add(reader.docFreq(term));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      Frequency deeper = new Frequency(reader, occur == Occur.MUST || occur == Occur.FILTER);
      inside.add(deeper);
      return deeper;
    }

    int documents() {
      List<Integer> all = new ArrayList<>(terms);
      inside.forEach(deeper -> all.add(deeper.documents()));
      return all.stream().reduce(needsAll ? Math::min : Math::max).orElse(0);
    }
  }
}
