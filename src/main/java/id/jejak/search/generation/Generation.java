package id.jejak.search.generation;

import id.jejak.search.IndexConfig;
import java.io.IOException;

/**
 * One index with the files it is made of, so that it can be asked in its own way as long as it answers, whatever lies in
 * {@code index-config} by then. Equal when it is the same index.
 */
public interface Generation {
  /** With the version that it had when the index was begun. */
  IndexConfig config();

  BuiltIndex open() throws IOException;

  /** Removes the index and what is known of it; it must be closed. */
  void delete() throws IOException;

  /** Whether an index of today made of {@code other} would be the same. */
  default boolean isOf(IndexConfig other) {
    return config().version().equals(other.version());
  }
}
