package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.analysis.Analysis;
import id.jejak.search.analysis.Workbench;
import org.springframework.stereotype.Component;

/** Looks at configurations with the classes that index and answer. */
@Component
final class LuceneWorkbench implements Workbench {
  @Override
  public Analysis analysis(IndexConfig config) {
    return new AnalysisSteps(config);
  }
}
