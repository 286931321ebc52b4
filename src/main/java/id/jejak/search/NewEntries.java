package id.jejak.search;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Is told of what comes into the index, or changes in it; not of what is written again because an index was lost or is
 * built anew.
 */
public interface NewEntries {
  /** Before a batch is written. */
  Batch begin();

  /** One batch on its way; used by one thread at a time. */
  interface Batch {
    /** All entries of one row, as they are written; none when it is gone. */
    void written(IndexOwner owner, List<IndexEntry> entries) throws IOException;

    /** A case has another status than before, and all that is inside it stands as it was, without being written again. */
    void restated(UUID interactionId, String status);

    /**
     * All of the batch is durable and can be found, and is not marked yet: when this fails, or all ends, the same batch
     * comes again.
     */
    void visible();
  }
}
