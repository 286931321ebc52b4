package id.jejak.search.generation;

import id.jejak.search.IndexConfig;
import id.jejak.search.SearchProperties.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the generations of the index of one engine lie, and which of them is in force. Nothing is asked before it is needed. */
public interface Shelf {
  Engine engine();

  /** The one that answers; empty at the very first start, and when it is gone or cannot be read. */
  Optional<Generation> inForce() throws IOException;

  /** A new, empty one. */
  Generation make(IndexConfig config) throws IOException;

  /** After this a start answers by {@code generation}, also when the power fails now. */
  void putInForce(Generation generation) throws IOException;

  /** One that was begun with this configuration after the one in force, and never put in its place. */
  @Nullable
  Generation begun(IndexConfig config, Generation inForce) throws IOException;

  /** Deletes every other generation. */
  void keepOnly(List<Generation> kept) throws IOException;
}
