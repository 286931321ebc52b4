package id.jejak.search.evaluation;

import id.jejak.search.IndexConfigReader;
import id.jejak.search.lucene.stock.StockIndex;
import java.io.IOException;
import java.nio.file.Path;

/** What is measured. */
public enum Engine {
  STANDARD, INDONESIAN, INDONESIAN_TITLE_APART, JEJAK;

  Ranker open(Path folder) throws IOException {
    return switch (this) {
      case STANDARD -> new StockRanker(new StockIndex(folder, StockIndex.Language.STANDARD), false);
      case INDONESIAN -> new StockRanker(new StockIndex(folder, StockIndex.Language.INDONESIAN), false);
      case INDONESIAN_TITLE_APART -> new StockRanker(new StockIndex(folder, StockIndex.Language.INDONESIAN), true);
      case JEJAK -> ProductRanker.in(folder, IndexConfigReader.readCarried());
    };
  }
}
