package id.jejak.search.analysis;

import id.jejak.search.IndexConfig;
import id.jejak.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;

/** The engine of the search, for looking at a configuration without putting it in force. */
public interface Workbench {
  /** Close it after use. */
  Analysis analysis(IndexConfig config);

  /** Makes an index in a folder of its own, lets it be used, and closes it; the folder stays. */
  void index(IndexConfig config, Path folder, Use use) throws IOException;

  /** What is done with an index as long as it is open. */
  @FunctionalInterface
  interface Use {
    void with(SearchIndex index) throws IOException;
  }
}
