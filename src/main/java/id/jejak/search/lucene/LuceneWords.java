package id.jejak.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The terms of the index on disk: they are at hand, nothing is to be looked up. */
final class LuceneWords implements Words {
  /** Of what begins so no more terms are looked at. */
  private static final int MOST_LOOKED_AT = 64;

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final Remembered remembered;
  private @Nullable Terms pairs;
  private boolean opened;

  LuceneWords(IndexSearcher searcher, Remembered remembered) {
    this.searcher = searcher;
    this.remembered = remembered;
    reader = searcher.getIndexReader();
  }

  @Override
  public int entries() {
    return reader.numDocs();
  }

  @Override
  public int entries(Term term) throws IOException {
    try {
      return remembered.states(term).docFreq();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public int beginning(Term beginning) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, beginning.field());
    if (terms == null) {
      return 0;
    }
    TermsEnum at = terms.iterator();
    int entries = 0;
    boolean more = at.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END;
    for (int i = 0; more && StringHelper.startsWith(at.term(), beginning.bytes()); i++) {
      if (i == MOST_LOOKED_AT) {
        return reader.maxDoc();
      }
      entries += at.docFreq();
      more = at.next() != null;
    }
    return entries;
  }

  @Override
  public int seen(List<Term> terms, Query visible, int most) throws IOException {
    return new Visible(searcher, visible).count(terms, most);
  }

  /** The first terms that begin so; never all that there are. */
  List<BytesRef> beginningWith(Term beginning) throws IOException {
    List<BytesRef> terms = new ArrayList<>();
    Terms all = MultiTerms.getTerms(reader, beginning.field());
    if (all == null) {
      return terms;
    }
    TermsEnum at = all.iterator();
    boolean more = at.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(at.term(), beginning.bytes()) && terms.size() < MOST_LOOKED_AT) {
      terms.add(BytesRef.deepCopyOf(at.term()));
      more = at.next() != null;
    }
    return terms;
  }

  @Override
  public boolean learn() {
    return false;
  }

  @Override
  public List<Written> near(Term word, int edits, int least, int most, Predicate<String> wanted) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, word.field());
    if (terms == null) {
      return List.of();
    }
    PriorityQueue<Written> best = new PriorityQueue<>(Comparator.comparingInt(Written::entries));
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, word, edits, 1, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String written = term.utf8ToString();
      if (near.docFreq() >= least && wanted.test(written)) {
        best.add(new Written(written, near.docFreq()));
      }
      if (best.size() > most) {
        best.remove();
      }
    }
    return List.copyOf(best);
  }

  @Override
  public List<String> pairs(Query visible, String beginning, int most) throws IOException {
    BytesRef start = new BytesRef(beginning);
    if (!isTaught(start)) {
      return List.of();
    }
    Query taught = new PrefixQuery(new Term(Fields.ABBREVIATION, start));
    return InOrder.search(searcher, new BooleanQuery.Builder().add(visible, Occur.FILTER).add(taught, Occur.FILTER)
        .build(), new PairCollector(start)).mostFrequent(most);
  }

  private boolean isTaught(BytesRef beginning) throws IOException {
    if (!opened) {
      pairs = MultiTerms.getTerms(reader, Fields.ABBREVIATION);
      opened = true;
    }
    if (pairs == null) {
      return false;
    }
    TermsEnum at = pairs.iterator();
    return at.seekCeil(beginning) != TermsEnum.SeekStatus.END && StringHelper.startsWith(at.term(), beginning);
  }
}
