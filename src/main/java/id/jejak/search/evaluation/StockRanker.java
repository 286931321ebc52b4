package id.jejak.search.evaluation;

import id.jejak.search.lucene.stock.StockIndex;
import java.io.IOException;
import java.util.List;

/**
 * Lucene as it comes, for comparison.
 *
 * @param titleApart whether the title is a field of its own, else it stands before the text
 */
record StockRanker(StockIndex index, boolean titleApart) implements Ranker {
  @Override
  public void put(CorpusDocument document) throws IOException {
    if (titleApart) {
      index.put(document.id(), document.title(), document.text());
    } else {
      index.put(document.id(), "", document.title() + "\n" + document.text());
    }
  }

  @Override
  public void settle() throws IOException {
    index.settle();
  }

  @Override
  public List<String> find(String question) throws IOException {
    return index.find(question, Outcome.DEPTH);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
