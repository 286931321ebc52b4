package id.jejak.search;

import id.jejak.search.SearchProperties.Engine;
import java.io.IOException;
import java.util.Optional;

/** The index that answers, and the one that is built beside it to take its place. */
public interface IndexInForce extends SearchIndex, ConfigInForce {
  /**
   * Begins to build the index anew beside the one in force. One that was begun with the same configuration before a stop
   * goes on; one of another is given up.
   */
  void rebuild(IndexConfig config) throws IOException;

  /**
   * The same in another engine, which answers from then on as long as this program runs; for the next start the settings
   * have to name it. Building into another engine always begins anew.
   */
  void rebuild(IndexConfig config, Engine engine) throws IOException;

  /** What holds the index in force. */
  Engine engine();

  /** What is being built; empty when nothing is, and when it failed: then the index in force stays. */
  Optional<NextIndex> next();

  /** Why the last building ended without a new index; empty when it did not. */
  Optional<String> failure();
}
