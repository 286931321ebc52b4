package id.jejak.search.evaluation;

import id.jejak.search.lucene.stock.StockIndex;
import java.io.IOException;
import java.nio.file.Path;

/** What is measured. */
public enum Engine {
  STANDARD, INDONESIAN, JEJAK;

  Ranker open(Path folder) throws IOException {
    return switch (this) {
      case JEJAK -> ProductRanker.in(folder);
      case STANDARD -> new StockRanker(new StockIndex(folder, StockIndex.Language.STANDARD));
      case INDONESIAN -> new StockRanker(new StockIndex(folder, StockIndex.Language.INDONESIAN));
    };
  }
}
