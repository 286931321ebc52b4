package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.SearchProperties;
import id.jejak.search.analysis.Analysis;
import id.jejak.search.analysis.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Looks at configurations with the classes that index and answer. */
@Component
public final class LuceneWorkbench implements Workbench {
  private final SearchProperties properties;

  public LuceneWorkbench(SearchProperties properties) {
    this.properties = properties;
  }

  @Override
  public Analysis analysis(IndexConfig config) {
    return new AnalysisSteps(config);
  }

  @Override
  public void index(IndexConfig config, Path folder, Use use) throws IOException {
    try (LuceneSearchIndex index = LuceneSearchIndex.open(properties.in(folder), config)) {
      use.with(index);
    }
  }
}
