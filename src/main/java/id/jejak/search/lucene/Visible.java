package id.jejak.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody has written in entries that the viewer may see. How often the index has a word tells of entries of
 * others; whatever depends on whether there is a word asks here.
 *
 * @param condition what the viewer may see
 */
record Visible(IndexSearcher searcher, Query condition) {
  /** How many entries have one of the terms, up to {@code most}. */
  int count(List<Term> terms, int most) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean written = false;
    for (Term term : terms) {
      if (searcher.getIndexReader().docFreq(term) > 0) {
        any.add(new TermQuery(term), Occur.SHOULD);
        written = true;
      }
    }
    // The words first: where a part of the index has none of them, nobody asks there what may be seen.
    return written
        ? Latest.docs(searcher, new BooleanQuery.Builder().add(any.build(), Occur.FILTER).add(condition, Occur.FILTER)
            .build(), most).size()
        : 0;
  }
}
