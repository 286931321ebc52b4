package id.jejak.search.analysis;

import id.jejak.search.IndexConfig;

/** The engine of the search, for looking at a configuration without putting it in force. */
public interface Workbench {
  /** Close it after use. */
  Analysis analysis(IndexConfig config);
}
