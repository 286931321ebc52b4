package id.jejak.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** What the parts of a question weigh: rare ones more, as in BM25. */
final class Rarity {
  private final Words words;
  private final Asked asked;
  private double @Nullable [] weights;

  Rarity(Asked asked) {
    words = asked.holdings();
    this.asked = asked;
  }

  /** One weight for each part, in their order; looked up once. */
  double[] weights() throws IOException {
    double[] known = weights;
    if (known == null) {
      known = words.tell(this::each);
      weights = known;
    }
    return known;
  }

  private double[] each() throws IOException {
    double[] each = new double[asked.parts().size()];
    for (int i = 0; i < each.length; i++) {
      // Who has the number has the answer.
      boolean number = asked.clauses().get(i) instanceof Clause.Identifier;
      each[i] = number ? unwritten() : weight(documents(asked.parts().get(i)));
    }
    return each;
  }

  /** What a word weighs that nobody has written yet. */
  double unwritten() throws IOException {
    return weight(0);
  }

  private double weight(int documents) throws IOException {
    return Math.log(1 + words.entries() / (1.0 + documents));
  }

  /** About how many entries hold it: of several ways to say it the most frequent one. */
  private int documents(Query part) throws IOException {
    Frequency frequency = new Frequency(words, false);
    try {
      part.visit(frequency);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return frequency.documents();
  }

  private static final class Frequency extends QueryVisitor {
    private final Words words;
    private final boolean needsAll;
    private final List<Frequency> inside = new ArrayList<>();
    private final List<Integer> terms = new ArrayList<>();

    Frequency(Words words, boolean needsAll) {
      this.words = words;
      this.needsAll = needsAll;
    }

    @Override
    public void consumeTerms(Query query, Term... consumed) {
      for (Term term : consumed) {
        try {
          terms.add(words.entries(term));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      Frequency deeper = new Frequency(words, occur == Occur.MUST || occur == Occur.FILTER);
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
