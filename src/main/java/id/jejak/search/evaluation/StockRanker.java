package id.jejak.search.evaluation;

import id.jejak.search.lucene.stock.StockIndex;
import java.io.IOException;
import java.util.List;

/** Lucene as it comes, for comparison. */
record StockRanker(StockIndex index) implements Ranker {
  @Override
  public void put(CorpusDocument document) throws IOException {
    index.put(document.id(), document.title() + "\n" + document.text());
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
